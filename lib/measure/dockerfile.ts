/**
 * The image on which the last stage of a Dockerfile stands, through stages that are built on each other;
 * undefined when it is `scratch` or cannot be told. `args` win over the defaults of ARG lines before the
 * first FROM. Instructions are expected in capitals, so that a heredoc's Python is not taken for one.
 */
export function findBase(
  dockerfile: string,
  args: Readonly<Record<string, string>> = {},
): string | undefined {
  const values = new Map<string, string>();
  const stages: { image: string; name: string | undefined }[] = [];
  for (const line of dockerfile.split('\n')) {
    const arg = /^ARG\s+(\w+)=(\S+)/.exec(line);
    if (arg?.[1] && stages.length === 0)
      values.set(arg[1], args[arg[1]] ?? (arg[2] ?? '').replace(/^"|"$/g, ''));
    const from = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+[Aa][Ss]\s+(\S+))?/.exec(line);
    if (from?.[1]) stages.push({ image: replaceArgs(from[1], values), name: from[2]?.toLowerCase() });
  }
  let index = stages.length - 1;
  for (;;) {
    const image = stages[index]?.image;
    const below = stages
      .slice(0, Math.max(index, 0))
      .findLastIndex((stage) => stage.name === image?.toLowerCase());
    if (below < 0)
      return image === undefined || image === 'scratch' || image.includes('$') ? undefined : image;
    index = below;
  }
}

function replaceArgs(image: string, values: ReadonlyMap<string, string>): string {
  return image.replace(/\$\{(\w+)\}|\$(\w+)/g, (whole, braced, bare) => values.get(braced ?? bare) ?? whole);
}
