import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { type BenchSection, type Engine, gzipBytes } from './our-search';

const fields = ['heading', 'trail', 'text'] as const;

/** The engines that run in Node, each given the same sections with the same three fields. */
export async function openRivals(sections: readonly BenchSection[]): Promise<Engine[]> {
  return [
    openFlexSearch('FlexSearch 0.8', sections, {}),
    openFlexSearch('FlexSearch 0.8, suggest', sections, { suggest: true }),
    openMiniSearch('MiniSearch 7.2', sections, {}),
    // The settings that its documentation names for search as one types, with VitePress's weights of fields.
    openMiniSearch('MiniSearch 7.2, tuned', sections, {
      prefix: true,
      fuzzy: 0.2,
      boost: { heading: 4, text: 2, trail: 1 },
    }),
    await openOrama(sections),
    openLunr(sections),
  ];
}

function openFlexSearch(
  name: string,
  sections: readonly BenchSection[],
  options: { suggest?: boolean },
): Engine {
  // One text: its Document wants all words in one field, and finds less.
  const index = new Index();
  sections.forEach((section, n) => {
    index.add(n, fields.map((field) => section[field]).join('\n'));
  });
  const parts: string[] = [];
  index.export((_key: string, data: string) => {
    if (data) parts.push(data);
  });
  return {
    name,
    find: (query, limit) =>
      index.search(query, { ...options, limit }).map((n) => sections[Number(n)]?.key ?? ''),
    indexBytes: gzipBytes(parts),
  };
}

function openMiniSearch(name: string, sections: readonly BenchSection[], options: SearchOptions): Engine {
  const index = new MiniSearch({ idField: 'key', fields: [...fields] });
  index.addAll(sections);
  return {
    name,
    find: (query, limit) =>
      index
        .search(query, options)
        .slice(0, limit)
        .map((hit) => String(hit.id)),
    indexBytes: gzipBytes([JSON.stringify(index)]),
  };
}

async function openOrama(sections: readonly BenchSection[]): Promise<Engine> {
  const index = create({ schema: { key: 'enum', heading: 'string', trail: 'string', text: 'string' } });
  await insertMultiple(index, [...sections]);
  return {
    name: 'Orama 3.1',
    find: async (query, limit) => {
      const { hits } = await searchOrama(index, { term: query, properties: [...fields], limit });
      return hits.map((hit) => hit.document.key.toString());
    },
    // Its own dump also holds the documents.
    indexBytes: gzipBytes([JSON.stringify({ ...save(index), docs: undefined })]),
  };
}

function openLunr(sections: readonly BenchSection[]): Engine {
  const index = lunr(function () {
    this.ref('key');
    for (const field of fields) this.field(field);
    for (const section of sections) this.add(section);
  });
  return {
    name: 'Lunr 2.3',
    find: (query, limit) =>
      // Not `search`: its own language takes `:` and `-` in an error message for commands.
      index
        .query((builder) => builder.term(lunr.tokenizer(query), {}))
        .slice(0, limit)
        .map((hit) => hit.ref),
    indexBytes: gzipBytes([JSON.stringify(index)]),
  };
}
