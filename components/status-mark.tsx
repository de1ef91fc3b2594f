/** How far a figure may be trusted, in a word beside it. */
export function StatusMark({ status }: { status: string }) {
  return (
    <span
      className="rounded-[3px] border border-rule-2 px-1 py-0.5 font-medium text-[0.6875rem] text-ink-3 leading-none tracking-wide data-[status=measured]:border-current data-[status=measured]:text-accent"
      data-status={status}
    >
      {status}
    </span>
  );
}
