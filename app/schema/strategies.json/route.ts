import { toJsonSchema } from '@/lib/matrix/json-schema';

export const dynamic = 'force-static';

export function GET(): Response {
  return Response.json(toJsonSchema());
}
