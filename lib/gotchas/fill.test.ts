import { expect, test } from 'vitest';
import type { Inline } from '../markdown/gotcha';
import { fillCaptures } from './fill';

const code = (text: string): Inline => ({ text, kind: 'code' });

test.each([
  [code('ls {path}'), { path: '/a' }, [code('ls '), { ...code('/a'), isCaptured: true }]],
  [code('ls {path} {x}'), { x: 'y' }, [code('ls {path} '), { ...code('y'), isCaptured: true }]],
  [code('{constructor}'), {}, [code('{constructor}')]],
  [code('a {B} {}'), { b: 'no' }, [code('a {B} {}')]],
])('%j with %j', (inline, captures, expected) => {
  expect(fillCaptures([inline], captures)).toEqual(expected);
});
