/** Words near to those of a query that found nothing, each a button that asks for it instead. */
export function NearWords({ words, onChoose }: { words: string[]; onChoose: (word: string) => void }) {
  if (words.length === 0) return null;
  return (
    <p className="mb-3 flex flex-wrap items-center gap-2 text-s">
      Near to it:
      {words.map((word) => (
        <button
          key={word}
          type="button"
          onClick={() => onChoose(word)}
          className="min-h-8 rounded-full border border-rule-2 px-3 text-accent hover:border-accent max-sm:min-h-11"
        >
          {word}
        </button>
      ))}
    </p>
  );
}
