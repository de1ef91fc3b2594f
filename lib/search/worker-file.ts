/** The search worker among the search files, named by its contents: cli/build.ts tells its hash to `next build`. */
export const searchWorkerFile = `worker-${process.env.NEXT_PUBLIC_SEARCH_WORKER ?? 'dev'}.js`;
