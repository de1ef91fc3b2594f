import { loadLibrary } from '@/lib/content/load';
import { buildMatrix } from '@/lib/matrix/build';
import { toStrategies } from '@/lib/matrix/export';
import { findRecipes } from '@/lib/matrix/recipe';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const library = await loadLibrary();
  const matrix = buildMatrix(library);
  return Response.json(toStrategies(matrix, findRecipes(library, matrix)));
}
