/** How far a figure may be trusted, in a word beside it; the border says it once more. Drawn in app/reading.css. */
export function StatusMark({ status }: { status: string }) {
  return (
    <span className="status" data-status={status}>
      {status}
    </span>
  );
}
