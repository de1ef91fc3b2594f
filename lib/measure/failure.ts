/** Why something could not be done, for people. `isFinal`: nothing else can be done either, so the run stops. */
export interface Failure {
  why: string;
  todo: string;
  isFinal: boolean;
}

interface Known {
  pattern: RegExp;
  why: string;
  todo: string;
  isFinal?: boolean;
}

const again = 'then run npm run measure again: it goes on where it stopped';

/** What Docker says when it fails, the most telling first: one message may hold several of these words. */
const known: Known[] = [
  {
    pattern: /no space left on device/i,
    why: "the disk that holds Docker's images is full",
    todo: `Look at docker system df and make room (docker builder prune, docker image prune), ${again}.`,
    isFinal: true,
  },
  {
    pattern: /cannot connect to the docker daemon|is the docker daemon running|error during connect/i,
    why: "Docker's daemon does not answer",
    todo: `Start Docker (on Linux: systemctl start docker), ${again}.`,
    isFinal: true,
  },
  {
    pattern: /permission denied.*docker(\.sock| daemon socket)|docker daemon socket.*permission denied/i,
    why: "this user may not talk to Docker's daemon",
    todo: 'Run it as a user who may (on Linux: one of the group docker).',
    isFinal: true,
  },
  {
    pattern: /toomanyrequests|rate limit/i,
    why: 'the registry gives no more images for now: its rate limit is reached',
    todo: `Wait, or docker login, ${again}.`,
  },
  {
    pattern:
      /could not select device driver|nvidia-container-cli|unknown or invalid runtime name: nvidia|failed to discover GPU/i,
    why: 'Docker offers no GPU here',
    todo: 'On a machine with one, install the driver and the NVIDIA Container Toolkit, and measure there.',
  },
  {
    pattern:
      /no such host|dial tcp|i\/o timeout|tls handshake|connection refused|temporary failure (in name resolution|resolving)|could not resolve host|network is unreachable|client\.timeout|awaiting headers/i,
    why: 'a server on the network cannot be reached',
    todo: `Check the network and, where there is one, Docker's proxy, ${again}.`,
  },
  {
    pattern: /pull access denied|unauthorized|access to the resource is denied|access forbidden|denied:/i,
    why: 'the registry refuses the image: it does not exist there, or one must log in',
    todo: 'Check the name in content/measure.yaml and in the Dockerfile, or docker login.',
  },
  {
    pattern: /no matching manifest|does not match the specified platform/i,
    why: 'the image does not exist for this platform',
    todo: 'Check platform in content/measure.yaml.',
  },
  {
    pattern: /manifest unknown|no such manifest|manifest for .* not found|: not found$/im,
    why: 'the registry does not know the image or its tag',
    todo: 'Check the name in content/measure.yaml and in the Dockerfile.',
  },
  {
    pattern:
      /unknown instruction|option requires buildkit|buildkit is enabled but the buildx component is missing/i,
    why: 'this Docker builds without BuildKit, and the Dockerfile needs it',
    todo: 'Install Docker 23 or newer with Buildx (docker buildx version must answer).',
  },
  {
    pattern: /executable file not found|exec format error/i,
    why: 'the image has no such program, or one for another processor',
    todo: 'Nothing can be asked of such an image; docker run --platform needs emulation for another processor.',
  },
];

/** Explains a failed docker command by what it printed; what is not known is told with its last line. */
export function explainFailure(output: string): Failure {
  // Only the end counts: a long build's log mentions many troubles that it got over.
  const end = output.trimEnd().split('\n').slice(-20).join('\n');
  const found = known.find(({ pattern }) => pattern.test(end));
  const line = lastLine(output);
  if (!found) {
    return {
      why: line || 'Docker failed without a word',
      todo: 'Run the same command by hand to see more (--dry-run prints it).',
      isFinal: false,
    };
  }
  const cited = end.split('\n').findLast((candidate) => found.pattern.test(candidate)) ?? line;
  return {
    why: `${found.why} (${shorten(cited.trim())})`,
    todo: found.todo,
    isFinal: found.isFinal ?? false,
  };
}

/** The sentence for a machine on which there is no `docker` program. */
export const noDocker: Failure = {
  why: 'there is no program named docker on this machine',
  todo: 'Install Docker Engine or Docker Desktop, and see that docker version answers.',
  isFinal: true,
};

/** What could not be done, why, and what to do about it: one sentence each. */
export function formatFailure(what: string, { why, todo }: Failure): string {
  return `${what}: ${why.replace(/\.$/, '')}. ${todo}`;
}

function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return shorten(lines.findLast((line) => line !== '' && !/^-+$/.test(line)) ?? '');
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
