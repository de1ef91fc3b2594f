import { expect, test } from 'vitest';
import { findBase } from './dockerfile';

test.each([
  ['one stage', 'FROM ubuntu:24.04\nRUN true', 'ubuntu:24.04'],
  ['the last of two', 'FROM a:1 AS builder\nFROM b:2\nCOPY --from=builder /x /x', 'b:2'],
  ['through stages', 'FROM python:3.12 AS base\nFROM base AS wheels\nFROM base', 'python:3.12'],
  ['an argument', 'ARG BASE=nvidia/cuda:12\nFROM ubuntu AS fetch\nFROM ${BASE}', 'nvidia/cuda:12'],
  ['an option', 'FROM --platform=linux/amd64 b:2 as last', 'b:2'],
  ['a heredoc with Python', "FROM a:1\nRUN python <<'EOF'\nfrom torch import nn\nEOF", 'a:1'],
  ['scratch', 'FROM a:1 AS b\nFROM scratch', undefined],
  ['an argument without a default', 'ARG BASE\nFROM $BASE', undefined],
  ['a stage under the name of its image', 'FROM base AS base\nRUN true', 'base'],
])('The base of %s', (_, dockerfile, base) => {
  expect(findBase(dockerfile)).toBe(base);
});

test('Build arguments win over defaults', () => {
  expect(findBase('ARG V=1\nFROM a:$V', { V: '2' })).toBe('a:2');
});
