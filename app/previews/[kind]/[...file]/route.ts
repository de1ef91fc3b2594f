import { loadLibrary, readSource } from '@/lib/content/load';
import { buildHoverPreviews, listPreviewed } from '@/lib/links/hover-previews';
import { buildPageText } from '@/lib/links/page-text';
import { hoverPreviewsAddress, pageTextAddress } from '@/lib/routes';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Params {
  kind: string;
  file: string[];
}

export async function generateStaticParams(): Promise<Params[]> {
  const library = await loadLibrary();
  const files = [
    ...listPreviewed(library).map(hoverPreviewsAddress),
    ...library.pages.map((page) => pageTextAddress(page.address)),
  ];
  return files.map((file) => {
    const [, , kind = '', ...segments] = file.split('/');
    return { kind, file: segments };
  });
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { kind, file } = await params;
  const address = `/${file
    .map(decodeURIComponent)
    .join('/')
    .replace(/\.json$/, '')}`;
  const body = kind === 'show' ? await findPreviews(address) : await findText(address);
  return body ? Response.json(body) : new Response('There is no such file.', { status: 404 });
}

async function findPreviews(address: string) {
  return buildHoverPreviews(await loadLibrary(), address);
}

async function findText(address: string) {
  const library = await loadLibrary();
  const page = library.pageByAddress.get(address);
  return page && buildPageText(library, page, await readSource(page));
}
