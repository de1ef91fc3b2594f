import { HomePage } from '@/components/home-page';
import { Shell } from '@/components/shell';
import { loadLibrary } from '@/lib/content/load';
import { buildNav } from '@/lib/content/nav';

export default async function Home() {
  const library = await loadLibrary();
  return (
    <Shell siteName={library.site.name} links={buildNav(library, '/')}>
      <HomePage library={library} />
    </Shell>
  );
}
