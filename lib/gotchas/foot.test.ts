import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { fillFeet, findRelated } from './foot';
import { listGotchas } from './gotcha';

const gotcha = (title: string, stage: string, line: string, note = '') =>
  `### Gotcha: ${title}\n\n**Severity:** wastes time. **Stage:** ${stage}. **Applies to:** all.\n\n**Symptom:** s\n\n\`\`\`text\n${line}\n\`\`\`\n${note}\n**Cause:** c\n\n**Fix:** f\n\n`;
const site = 'name: N\nheadline: H\nlead: L\ntools: {apt: [apt-get], pip: [pip], CMake: [cmake]}\n';

async function load(text: string) {
  const library = await loadLibrary({
    folder: makeFolder({ 'site.yaml': site, 'a.md': text }),
    isForeign: true,
  });
  return {
    ...library,
    site: { ...library.site, tools: { apt: ['apt-get'], pip: ['pip'], CMake: ['cmake'] } },
  };
}

test('related is what shares stage and tools, most first', async () => {
  const text =
    gotcha('A', 'build', 'apt-get and cmake') +
    gotcha('B', 'build', 'apt-get') +
    gotcha('C', 'build', 'cmake with apt-get') +
    gotcha('D', 'run', 'apt-get and cmake') +
    gotcha('E', 'build', 'pip');
  const gotchas = listGotchas(await load(text));
  const [first] = gotchas;
  expect(first && findRelated(first, gotchas).map(({ title }) => title)).toEqual(['C', 'B']);
});

test('a page shows how else a gotcha was seen, escaped, and nothing twice', async () => {
  const note = `<!-- log: {or: ['cannot <open>', APT-GET failed], examples: ['apt-get failed at 3', 'x is "bad"']} -->`;
  const library = await load(
    gotcha('A', 'build', 'E: apt-get failed', note) + gotcha('B', 'build', 'apt-get'),
  );
  const [page] = library.pages;
  const html = page ? fillFeet(library, page, page.compiled.output) : '';
  expect(html).toContain(
    '<p class="seen" tabindex="0" role="group" aria-label="Seen as"><code>apt-get failed at 3</code><code>x is &quot;bad&quot;</code><code>cannot &lt;open&gt;</code></p>',
  );
  expect(html).toContain('<li><a href="/a#gotcha-b">B</a></li>');
  expect(html).not.toContain('data-foot');
});
