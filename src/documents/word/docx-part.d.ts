/**
 * The part of docx that this room uses, as tsconfig.core.json sees it. Its published types pull Node's into every file
 * that sees them, and the core is compiled without those to prove that it runs anywhere. Whether the parts are used as
 * the library wants them is checked by tsconfig.json, with the published types.
 */
interface Piece { readonly piece: unique symbol }

export type ParagraphChild = Piece;
export interface IRunOptions {
  readonly text?: string; readonly children?: readonly unknown[]; readonly size?: number; readonly bold?: boolean; readonly italics?: boolean; readonly color?: string; readonly style?: string; readonly break?: number;
  readonly font?: string; readonly underline?: object; readonly shading?: object; readonly language?: object;
}
export interface IBorderOptions { readonly style: string; readonly size?: number; readonly space?: number; readonly color?: string }
export interface ISectionOptions { readonly children: readonly Piece[]; readonly properties?: object; readonly headers?: object; readonly footers?: object }

interface ParagraphStyle { readonly id: string; readonly name?: string; readonly basedOn?: string; readonly next?: string; readonly quickFormat?: boolean; readonly paragraph?: object; readonly run?: IRunOptions }
interface ListLevel { readonly level: number; readonly format?: string; readonly text?: string; readonly alignment?: string; readonly style?: object }
export interface IPropertiesOptions {
  readonly sections: readonly ISectionOptions[];
  readonly styles?: { readonly default?: { readonly heading1?: Omit<ParagraphStyle, 'id'>; readonly [name: string]: object | undefined }; readonly paragraphStyles?: readonly ParagraphStyle[]; readonly characterStyles?: readonly ParagraphStyle[] };
  readonly numbering?: { readonly config: readonly { readonly reference: string; readonly levels: readonly ListLevel[] }[] };
  readonly compatibility?: object;
}

type Makes<Given extends readonly unknown[]> = new (...given: Given) => Piece;
interface WithChildren { readonly children: readonly Piece[] }

export type Paragraph = Piece;
export type Table = Piece;
export type TableRow = Piece;
export type TableOfContents = Piece;
export type ImageRun = Piece;
export type TextRun = Piece;
export type Header = Piece;
export type Footer = Piece;

export const Document: Makes<[options: IPropertiesOptions]>;
export const Packer: { readonly toArrayBuffer: (file: Piece, prettify: undefined, overrides: readonly { readonly path: string; readonly data: string }[]) => Promise<ArrayBuffer> };
export const Paragraph: Makes<[options: object]>;
export const Table: Makes<[options: object]>;
export const TableRow: Makes<[options: object]>;
export const TableCell: Makes<[options: object]>;
export const TableOfContents: Makes<[alias: string, options: object]>;
export const ImageRun: Makes<[options: object]>;
export const TextRun: Makes<[options: IRunOptions]>;
export const Tab: Makes<[]>;
export const SimpleField: Makes<[instruction: string, cachedValue: string]>;
export const InternalHyperlink: Makes<[options: WithChildren & { readonly anchor: string }]>;
export const Bookmark: Makes<[options: WithChildren & { readonly id: string }]>;
export const Header: Makes<[options: WithChildren]>;
export const Footer: Makes<[options: WithChildren]>;

export const AlignmentType: { readonly LEFT: 'left'; readonly RIGHT: 'right' };
export const BorderStyle: { readonly NONE: 'none'; readonly SINGLE: 'single' };
export const HeadingLevel: { readonly HEADING_1: 'Heading1'; readonly HEADING_2: 'Heading2'; readonly HEADING_3: 'Heading3'; readonly HEADING_4: 'Heading4'; readonly TITLE: 'Title' };
export const LeaderType: { readonly NONE: 'none' };
export const LevelFormat: { readonly BULLET: 'bullet'; readonly DECIMAL: 'decimal' };
export const LineRuleType: { readonly AUTO: 'auto' };
export const PageNumber: { readonly CURRENT: 'CURRENT'; readonly TOTAL_PAGES: 'TOTAL_PAGES' };
export const PageOrientation: { readonly LANDSCAPE: 'landscape'; readonly PORTRAIT: 'portrait' };
export const ShadingType: { readonly CLEAR: 'clear' };
export const TableLayoutType: { readonly FIXED: 'fixed' };
export const VerticalAlignTable: { readonly BOTTOM: 'bottom'; readonly TOP: 'top' };
export const WidthType: { readonly DXA: 'dxa' };
