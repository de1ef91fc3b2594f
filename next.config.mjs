/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { cpus: 2 },
};
