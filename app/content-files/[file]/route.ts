import { loadLibrary, readAsset } from '@/lib/content/load';
import { contentFileAddress } from '@/lib/routes';

export const dynamic = 'force-static';
export const dynamicParams = false;

// An export needs at least one file per route; postbuild takes this one away again.
const placeholder = 'none';

export async function generateStaticParams() {
  const { assets } = await loadLibrary();
  const files = [...assets.values()].map((asset) => ({ file: asset.address.split('/').at(-1) ?? '' }));
  return files.length > 0 ? files : [{ file: placeholder }];
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  if (file === placeholder) return new Response('');
  const { assets } = await loadLibrary();
  const asset = [...assets.values()].find((candidate) => candidate.address === contentFileAddress(file));
  if (!asset) return new Response('There is no such file.', { status: 404 });
  return new Response(await readAsset(asset));
}
