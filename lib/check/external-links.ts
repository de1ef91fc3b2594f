import { isLocalHost, listWrittenLinks, parseAddress, type WrittenLink } from '../links/external';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** Every link that leaves the site is encrypted, and words say where it leads. */
export const externalLinks: Rule = {
  name: 'external link',
  check: (library) =>
    listWrittenLinks(library).flatMap((link): Problem[] => [...checkAddress(link), ...checkTitle(link)]),
};

function checkAddress({ file, line, href }: WrittenLink): Problem[] {
  const at = { file, line, rule: 'external' };
  const url = parseAddress(href);
  if (!url) {
    const tip = 'Write the whole address: https://host/path.';
    return [{ ...at, message: `"${href}" is not an address.`, tip }];
  }
  if (href.startsWith('//'))
    return [{ ...at, message: `"${href}" does not say https.`, tip: `Write https:${href}` }];
  if (url.protocol !== 'http:' || isLocalHost(url.hostname)) return [];
  const tip = `Write ${href.replace(/^http:/i, 'https:')}, once you have seen that it answers.`;
  return [{ ...at, message: `"${href}" is not encrypted.`, tip }];
}

function checkTitle({ file, line, href, isUntitled }: WrittenLink): Problem[] {
  if (!isUntitled || !/^(https?:|\/\/)/i.test(href)) return [];
  return [
    {
      file,
      line,
      rule: 'external',
      message: `No words say what ${href} is.`,
      tip: 'Write [what it is](address), or put who wrote it and its title beside the address in a footnote.',
    },
  ];
}
