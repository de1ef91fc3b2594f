import { loadLibrary } from '@/lib/content/load';
import { buildDiagnoseFile } from '@/lib/gotchas/diagnose-data';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return [{ file: buildDiagnoseFile(await loadLibrary()).name }];
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { name, body } = buildDiagnoseFile(await loadLibrary());
  if ((await params).file !== name) return new Response('There is no such file.', { status: 404 });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
