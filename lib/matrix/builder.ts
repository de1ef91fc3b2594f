const features: { name: string; pattern: RegExp }[] = [
  { name: 'heredocs', pattern: /^\s*(?:COPY|ADD|RUN)\b[^\n]*<<-?["']?\w/m },
  { name: 'RUN --mount', pattern: /^\s*RUN\s+(?:--\S+\s+)*--mount=/m },
  { name: 'ADD --checksum', pattern: /^\s*ADD\s+(?:--\S+\s+)*--checksum=/m },
  { name: 'COPY --link', pattern: /^\s*COPY\s+(?:--\S+\s+)*--link\b/m },
  { name: 'COPY --chmod', pattern: /^\s*(?:COPY|ADD)\s+(?:--\S+\s+)*--chmod=/m },
  { name: 'COPY --exclude', pattern: /^\s*COPY\s+(?:--\S+\s+)*--exclude=/m },
];

/** What in a Dockerfile the legacy builder does not understand; nothing when either builder will do. */
export function findBuildKitFeatures(dockerfile: string): string[] {
  return features.filter(({ pattern }) => pattern.test(dockerfile)).map(({ name }) => name);
}
