/** A styled element as satori takes it: React's shape, without React. */
export interface CardNode {
  type: string;
  key: string | null;
  props: { style: Style; children: CardNode[] | string };
}

export type Style = Record<string, string | number>;

/** A box whose children stand in a row, or below each other with `flexDirection: 'column'`. */
export function box(style: Style, children: (CardNode | false | undefined)[] = []): CardNode {
  return {
    type: 'div',
    key: null,
    props: {
      style: { display: 'flex', boxSizing: 'border-box', ...style },
      children: children.filter(isNode),
    },
  };
}

/** A text. `lines` is a promise that `fitText` keeps; the clamp is there for when it is broken. */
export function write(text: string, { lines = 1, ...style }: Style & { lines?: number }): CardNode {
  const clamped = { display: 'block', lineHeight: 1.3, lineClamp: lines, wordBreak: 'break-word', ...style };
  return { type: 'div', key: null, props: { style: clamped, children: text } };
}

function isNode(child: CardNode | false | undefined): child is CardNode {
  return Boolean(child);
}
