import { watchContent } from '@/lib/content/load';

// A static export wants every route static; in development this one streams all the same.
export const dynamic = 'force-static';

/** Development only: a server-sent event for each change in the content folder. */
export function GET(): Response {
  if (process.env.NODE_ENV !== 'development') return new Response('');
  let stop = () => {};
  const stream = new ReadableStream<string>({
    start(controller) {
      let timer: NodeJS.Timeout | undefined;
      const stopWatching = watchContent(() => {
        // Editors write a file in several steps; one event for all of them.
        clearTimeout(timer);
        timer = setTimeout(() => controller.enqueue('data: changed\n\n'), 50);
      });
      stop = () => {
        clearTimeout(timer);
        stopWatching();
      };
      controller.enqueue(': watching\n\n');
    },
    cancel: () => stop(),
  });
  return new Response(stream.pipeThrough(new TextEncoderStream()), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}
