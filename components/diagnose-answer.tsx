'use client';

import { useState } from 'react';
import type { Answer, Confidence } from '@/lib/gotchas/answer';
import type { GotchaCard } from '@/lib/gotchas/card';
import { type FilledInline, fillCaptures } from '@/lib/gotchas/fill';
import { confidenceReasons, confidenceWords, formatReport } from '@/lib/gotchas/report';
import { toHref } from '@/lib/routes';
import { announce } from './announce';
import { copyText } from './copy-text';
import { SeverityMark } from './severity-mark';

const shownLines = 4;
const colours: Record<Confidence, string> = {
  sure: 'text-no',
  likely: 'text-partial',
  possibly: 'text-ink-2',
};

/** A known problem that was found: how sure, where, why, and the fix with the reader's own values in it. */
export function DiagnoseAnswer({
  answer,
  card,
  isFirst,
}: {
  answer: Answer;
  card: GotchaCard;
  isFirst: boolean;
}) {
  const { confidence, line, lines, captures, follows } = answer;
  const href = toHref(card.address, card.id);
  const more = lines.length - shownLines;
  const absolute = () => new URL(href, window.location.href).href;
  return (
    <article className="mb-4 rounded-box border border-rule bg-panel px-4 py-4 sm:px-5">
      <p className="flex flex-wrap gap-x-3 text-ink-3 text-xs">
        <b className={`font-semibold ${colours[confidence]}`}>
          {confidenceWords[confidence]} ·{' '}
          <a href={`#log-${line}`} className="text-inherit">
            line {line}
          </a>
        </b>
        {confidence !== 'sure' && <span>{confidenceReasons[confidence]}</span>}
        {follows && <span>may follow from line {follows}</span>}
        {card.severity && <SeverityMark severity={card.severity} />}
        <span>{card.appliesTo}</span>
      </p>
      <h2 className={`mt-1.5 mb-2 font-semibold [overflow-wrap:anywhere] ${isFirst ? 'text-xl' : 'text-l'}`}>
        {card.title}
      </h2>
      <ol className="mb-3 rounded-box bg-sunk py-2 font-mono text-[0.8125rem] leading-relaxed">
        {lines.slice(0, shownLines).map(({ number, text }) => (
          <li key={`${number} ${text}`} className="flex gap-3 px-3">
            <span className="min-w-6 shrink-0 text-right text-ink-3 tabular-nums">{number}</span>
            <span className="min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere]">
              {text.length > 400 ? `${text.slice(0, 400)}…` : text}
            </span>
          </li>
        ))}
        {more > 0 && <li className="px-3 pl-12 text-ink-3">+ {more} more</li>}
      </ol>
      <p className="mb-2.5">
        <strong className="font-semibold">Cause:</strong>{' '}
        <Prose content={fillCaptures(card.cause, captures)} />
      </p>
      <div className="mb-3">
        <strong className="font-semibold">Fix:</strong> <Prose content={fillCaptures(card.fix, captures)} />
      </div>
      <p className="flex flex-wrap gap-x-5 text-s">
        <a href={href} className="inline-flex min-h-11 items-center no-underline hover:underline sm:min-h-9">
          Read the section
        </a>
        <CopyButton label="Copy link" text={absolute} />
        <CopyButton label="Copy report for chat" text={() => formatReport(answer, card, absolute())} />
      </p>
    </article>
  );
}

/** Words of a page, with code as code and what was captured in the log marked. */
function Prose({ content }: { content: readonly FilledInline[] }) {
  return content.map((inline, i) => {
    // Stretches are never reordered, so their place is their identity.
    const key = `${i} ${inline.text}`;
    return <Stretch key={key} inline={inline} />;
  });
}

function Stretch({ inline: { text, kind, isCaptured } }: { inline: FilledInline }) {
  const shown = isCaptured ? <mark>{text}</mark> : text;
  if (kind === 'text') return shown;
  const look =
    kind === 'block'
      ? 'my-2 block overflow-x-auto whitespace-pre rounded-box bg-sunk px-3 py-2 text-[0.8125rem]'
      : 'text-[0.875em] [overflow-wrap:anywhere]';
  return <code className={`font-mono ${look}`}>{shown}</code>;
}

/** Copies a text and says so in its own place. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const [shown, setShown] = useState(label);
  const copy = async () => {
    const isCopied = await copyText(text());
    setShown(isCopied ? 'Copied' : 'Not allowed');
    announce(isCopied ? 'Copied' : 'The browser does not allow copying');
    setTimeout(() => setShown(label), 2000);
  };
  return (
    <button type="button" onClick={copy} className="min-h-11 text-accent hover:underline sm:min-h-9">
      {shown}
    </button>
  );
}
