import { strToU8, zipSync } from 'fflate';
import type { SourceFile } from '#returns/source-file.ts';

/** A cell as a test writes it: text, or text with the properties of its cell in XML. */
export type WrittenWordCell = string | { readonly text: string; readonly properties: string };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const paragraphOf = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const cellXml = (cell: WrittenWordCell): string => (typeof cell === 'string' ? `<w:tc>${paragraphOf(cell)}</w:tc>` : `<w:tc><w:tcPr>${cell.properties}</w:tcPr>${paragraphOf(cell.text)}</w:tc>`);

export const wordTable = (rows: readonly (readonly WrittenWordCell[])[]): string => `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;

/** The least that Word opens, written from the standard and not with our reader in mind; `body` is the XML of the document's body. */
export function wordFile(name: string, body: string): SourceFile {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  return { name, bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)]))) };
}
