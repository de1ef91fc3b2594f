import type { Library } from '../content/library';
import { anchorsFile, lineOfAnchor } from '../links/anchors';
import { findToday } from '../links/old-addresses';
import { type Candidate, findLost, type Lost, nameOldId } from '../links/successors';
import type { Problem } from '../problem';
import type { Rule } from './rule';

const command = 'npm run check -- --fix';

/** Every page and section that was ever published still has an address that leads somewhere. */
export const lostAnchors: Rule = {
  name: 'lost',
  check: (library) => findLost(library).map((lost) => toProblem(library, lost)),
};

function toProblem(library: Library, lost: Lost): Problem {
  return lost.id === '' ? toPageProblem(library, lost) : toSectionProblem(library, lost);
}

function toSectionProblem(library: Library, lost: Lost): Problem {
  const home = findToday(library, lost.address)?.address ?? '';
  const page = library.pageByAddress.get(home);
  const [first] = lost.candidates;
  const onPage = first?.section.path === page?.path ? first : undefined;
  const evidence = library.evidence.find((item) => item.address === home);
  return {
    file: page?.path ?? evidence?.path ?? anchorsFile,
    line: onPage?.section.line ?? 1,
    rule: 'lost',
    message: `Links to ${lost.address}#${lost.id} ("${lost.heading}") lead to no section any more.`,
    tip: evidence
      ? `Write "was": ["${lost.id}"] at the experiment that it is now.`
      : adviseSection(library, lost, page?.path),
  };
}

function adviseSection(library: Library, lost: Lost, path: string | undefined): string {
  const note = ({ section }: Candidate) => `<!-- was: ${nameOldId(library, lost, section.address)} -->`;
  const place = ({ section, score }: Candidate) =>
    `"${section.title}" (${section.path === path ? '' : `${section.path} `}line ${section.line}, ${score.toFixed(2)} alike)`;
  const [first, ...others] = lost.candidates;
  const giveUp =
    'If nothing took its place, write it before the first heading: the link then leads to the page.';
  if (!first)
    return `Nothing like it was found. Write <!-- was: ${lost.id} --> under the heading that it is now. ${giveUp}`;
  if (lost.successor) return `It is now ${place(first)}: ${command} writes ${note(first)} there.`;
  const rest = others.map((other) => `; or ${note(other)} under ${place(other)}`).join('');
  return `Write ${note(first)} under ${place(first)}${rest}, whichever it is. ${giveUp}`;
}

function toPageProblem(library: Library, lost: Lost): Problem {
  const proposals = lost.candidates.map(
    ({ section, score }) => `${section.path} (${score.toFixed(2)} alike)`,
  );
  const write = `aliases: [${lost.address}]`;
  return {
    file: anchorsFile,
    line: library.anchors ? lineOfAnchor(library.anchors, lost.address) : 1,
    rule: 'lost',
    message: `Links to ${lost.address} ("${lost.heading}") lead to no page any more.`,
    tip: lost.successor
      ? `It is now ${proposals[0]}: ${command} writes ${write} in its front matter.`
      : proposals.length > 0
        ? `Write ${write} in the front matter of the page that it is now: ${proposals.join(' or ')}.`
        : `Nothing like it was found. Write ${write} in the front matter of the page to which its readers should go.`,
  };
}
