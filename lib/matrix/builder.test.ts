import { expect, test } from 'vitest';
import { findBuildKitFeatures } from './builder';

test.each([
  ['FROM ubuntu\nRUN a \\\n && b\nCOPY --from=builder /a /b', []],
  ["FROM ubuntu\nCOPY <<'EOF' app.c\nint main;\nEOF", ['heredocs']],
  ['FROM ubuntu\nRUN python <<EOF\nprint()\nEOF', ['heredocs']],
  ['RUN --mount=type=bind,from=b,source=/a,target=/b ls', ['RUN --mount']],
  ['RUN --network=none --mount=type=cache,target=/c ls', ['RUN --mount']],
  ['ADD --checksum=sha256:1 https://x /y\nCOPY --from=b --link /a /b', ['ADD --checksum', 'COPY --link']],
  ['# RUN --mount=type=bind\nRUN echo --mount=', []],
])('%j needs %j', (dockerfile, features) => {
  expect(findBuildKitFeatures(dockerfile)).toEqual(features);
});
