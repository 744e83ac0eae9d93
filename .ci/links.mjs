// Checks the links in the generated docs: every page and every anchor that they lead to exists. Sends nothing, so links to other
// sites are left out, except those to this project's pages at docs.rs, which are looked up here.
//
//     node .ci/links.mjs target/doc ambitus ambitus_compiler ambitus_spec
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(process.argv[2]);
const crates = process.argv.slice(3);
// Broken links of other crates (tracing, futures-util), in docs of their traits that rustdoc copies to the pages of our types.
const foreign = new Set([
  'dispatcher#setting-the-default-subscriber', 'futures_core::stream::Stream', 'futures_core::future::TryFuture',
]);
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const attributes = (name, html) =>
  [...html.matchAll(new RegExp(`<[^<>]*\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'g'))]
    .map(([, double, single]) => (double ?? single).replace(/&([^;]+);/g, (text, entity) => entities[entity] ?? text));

/** The file that a link leads to and its fragment; null if it leads to another site. */
function target(page, href) {
  const ours = crates.map((crate) => `https://docs.rs/${crate.replaceAll('_', '-')}/latest/`).find((base) => href.startsWith(base));
  const url = ours ? new URL(href.slice(ours.length), pathToFileURL(`${root}/`)) : new URL(href, pathToFileURL(page));
  if (url.protocol !== 'file:') return null;
  const fragment = url.hash.slice(1);
  url.hash = url.search = '';
  const path = fileURLToPath(url);
  return { file: existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path, fragment };
}

const known = new Map();
function anchors(file) {
  if (!known.has(file)) known.set(file, new Set(attributes('id', readFileSync(file, 'utf8'))));
  return known.get(file);
}

/** What is wrong with a link; undefined if nothing is. */
function problem(page, href) {
  const to = target(page, href);
  if (!to) return undefined;
  if (!existsSync(to.file)) return 'no such page';
  // The lines of a source page are anchors that its script makes.
  if (!to.fragment || to.file.startsWith(join(root, 'src/'))) return undefined;
  // As browsers do: an id may itself be percent-encoded, as many of rustdoc's are.
  const ids = anchors(to.file);
  return ids.has(to.fragment) || ids.has(decodeURIComponent(to.fragment)) ? undefined : 'no such anchor';
}

const pages = crates.flatMap((crate) =>
  readdirSync(join(root, crate), { recursive: true }).filter((name) => name.endsWith('.html')).map((name) => join(root, crate, name)));
let [links, broken] = [0, 0];
for (const page of pages) {
  for (const href of new Set(attributes('href', readFileSync(page, 'utf8')))) {
    if (foreign.has(href)) continue;
    links += 1;
    const why = problem(page, href);
    if (why) console.error(`${relative(root, page)}: ${href}: ${why}`);
    if (why) broken += 1;
  }
}
console.log(`${links} links on ${pages.length} pages, ${broken} broken`);
process.exit(broken > 0 || links === 0 ? 1 : 0);
