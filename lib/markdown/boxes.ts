import type { ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './code-block';

/**
 * A rehype plugin for what GFM makes and the page must be able to hold: tables go into a box that scrolls
 * and that a keyboard reaches, task-list boxes get a name, and the footnotes' heading says "Sources".
 */
export function rehypeBoxes() {
  return (tree: Root) => {
    let tables = 0;
    markShortCode(tree);
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'table' && parent && index !== undefined) {
        tables += 1;
        const properties = {
          className: ['table-box'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: `Table ${tables}`,
        };
        parent.children[index] = element('div', properties, [node]);
      }
      // A header without a word heads nothing; assistive tools stumble over it.
      if (node.tagName === 'th' && textOf(node).trim() === '') node.tagName = 'td';
      if (node.tagName === 'input' && node.properties.type === 'checkbox') {
        node.properties.ariaLabel = node.properties.checked ? 'Done' : 'Open';
      }
    });
  };
}

// Fits into a line of a phone even inside a list.
const longestShort = 30;

/** A short word of code stays in one piece: a browser would break `--gpus` behind its hyphens. */
function markShortCode(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') return SKIP;
    const text = node.tagName === 'code' ? textOf(node) : '';
    if (text && text.length <= longestShort && /-/.test(text) && !/\s/.test(text)) {
      node.properties.className = ['short'];
    }
  });
}

/**
 * A rehype plugin: the footnotes become the section "Sources", with an id of its own, and every mark
 * refers to it. Runs after the sanitiser and before ids are given to headings.
 */
export function rehypeSources() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      const described = node.properties.ariaDescribedBy;
      if (described) delete node.properties.ariaDescribedBy;
      if (node.tagName !== 'section' || !('dataFootnotes' in node.properties)) return;
      node.properties.className = ['sources'];
      const heading = node.children.find((child): child is Extract<ElementContent, { type: 'element' }> => {
        return child.type === 'element' && child.tagName === 'h2';
      });
      if (heading) heading.properties = {};
    });
  };
}
