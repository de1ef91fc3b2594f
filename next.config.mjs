/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Asked for by app/search-data, and nothing that Next could bundle: it is a program.
  serverExternalPackages: ['esbuild'],
  experimental: { cpus: 2 },
};
