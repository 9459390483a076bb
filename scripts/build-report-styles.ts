import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** dist/report.css, the whole stylesheet of a report that stands alone: the command line puts it into the report. */
export async function buildReportStyles(file = join(ROOT, 'dist/report.css')): Promise<void> {
  const { css } = compile(join(ROOT, 'src/documents/styles/headwater.scss'), {
    loadPaths: [join(ROOT, 'node_modules/govuk-frontend/dist')], style: 'compressed', charset: false, quietDeps: true,
  });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, css.trim());
}
