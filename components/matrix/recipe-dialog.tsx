'use client';

import { useEffect, useRef, useState } from 'react';
import type { Row, Strategies } from '@/lib/matrix/schema';
import { strategiesAddress } from '@/lib/routes';
import { announce } from '../announce';
import { copyText } from '../copy-text';

type Found = Strategies['strategies'][number];

/** The complete Dockerfile of a strategy, with the commands that build and prove it, to read and to copy. */
export function RecipeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [found, setFound] = useState<Found | 'failed'>();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    let isCurrent = true;
    fetchStrategy(id)
      .then((strategy) => isCurrent && setFound(strategy ?? 'failed'))
      .catch(() => isCurrent && setFound('failed'));
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="recipe-title"
      onClose={onClose}
      className="m-auto max-h-[90vh] w-[min(60rem,calc(100vw-2rem))] overflow-auto rounded-box border border-rule-2 bg-bg p-5 text-ink backdrop:bg-black/50"
    >
      <div className="mb-3 flex items-start gap-4">
        <h2 id="recipe-title" className="font-semibold text-l">
          {found && found !== 'failed' ? `${found.id} ${found.name}` : `Dockerfile of ${id}`}
        </h2>
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="ml-auto min-h-9 rounded-box border border-rule-2 px-3 text-s max-sm:min-h-11"
        >
          Close
        </button>
      </div>
      {found === 'failed' && (
        <p>The Dockerfile could not be fetched. Check the connection, or read it on the strategy's page.</p>
      )}
      {!found && <p className="text-ink-3">Fetching…</p>}
      {found && found !== 'failed' && <Recipe strategy={found} />}
    </dialog>
  );
}

async function fetchStrategy(id: string): Promise<Found | undefined> {
  const response = await fetch(strategiesAddress);
  if (!response.ok) throw new Error(`${strategiesAddress} answered ${response.status}`);
  // Our own build wrote it, from the schema; lib/matrix/export.test.ts holds the two together.
  const { strategies }: Strategies = await response.json();
  return strategies.find((strategy) => strategy.id === id);
}

function Recipe({ strategy }: { strategy: Row & Pick<Found, 'recipe'> }) {
  const { recipe, dockerfile: address } = strategy;
  if (!recipe) return null;
  return (
    <>
      <p className="mb-4 text-ink-2 text-s">
        As it stands on <a href={address}>the strategy's page</a>, where its traps are explained.
      </p>
      <File name="Dockerfile" text={recipe.dockerfile} />
      {recipe.verify && <File name="Build it and prove it" text={recipe.verify} />}
      {recipe.files.map((file) => (
        <File key={file.name} name={file.name} text={file.text} />
      ))}
    </>
  );
}

function File({ name, text }: { name: string; text: string }) {
  const [label, setLabel] = useState('Copy');
  const copy = async () => {
    const isCopied = await copyText(text);
    setLabel(isCopied ? 'Copied' : 'Not allowed');
    announce(isCopied ? `${name} copied` : 'The browser does not allow copying');
    setTimeout(() => setLabel('Copy'), 2000);
  };
  return (
    <section aria-label={name} className="mb-4 rounded-box border border-rule bg-panel">
      <div className="flex items-center border-rule border-b px-3.5 py-1 text-ink-3 text-xs">
        <h3>{name}</h3>
        <button
          type="button"
          aria-label={`${label}: ${name}`}
          onClick={copy}
          className="ml-auto min-h-8 px-2 text-accent max-sm:min-h-11"
        >
          {label}
        </button>
      </div>
      <pre tabIndex={0} className="overflow-auto p-3.5 font-mono text-[0.8125rem] leading-relaxed">
        {text}
      </pre>
    </section>
  );
}
