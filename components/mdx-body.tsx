import { getMDXComponent } from 'mdx-bundler/client';
import type { ComponentProps } from 'react';
import type { Library } from '@/lib/content/library';
import { EvidenceBars } from './evidence-bars';
import { StrategyBars } from './strategy-bars';

type WithoutLibrary<T extends (props: never) => unknown> = Omit<Parameters<T>[0], 'library'>;

/**
 * Runs and draws a compiled `.mdx` file. It is trusted code of this repository; see content/README.md for the
 * components that it may use without importing them.
 */
export function MdxBody({ code, library }: { code: string; library: Library }) {
  const Body = getMDXComponent(code);
  const components = {
    EvidenceBars: (props: WithoutLibrary<typeof EvidenceBars>) => (
      <EvidenceBars library={library} {...props} />
    ),
    StrategyBars: (props: WithoutLibrary<typeof StrategyBars>) => (
      <StrategyBars library={library} {...props} />
    ),
  };
  return <Body components={components satisfies ComponentProps<typeof Body>['components']} />;
}
