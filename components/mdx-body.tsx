import { getMDXComponent } from 'mdx-bundler/client';

/** The components that an `.mdx` file may use without importing them. */
export const mdxComponents = {};

/** Runs and draws a compiled `.mdx` file. It is trusted code of this repository; see content/README.md. */
export function MdxBody({ code }: { code: string }) {
  const Body = getMDXComponent(code);
  return <Body components={mdxComponents} />;
}
