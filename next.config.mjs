/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // A program of its own, which cannot be bundled.
  serverExternalPackages: ['esbuild'],
  experimental: { cpus: 2 },
};
