/** Gives the user a file made in this page. It is made in memory: nothing is fetched. */
export function download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content by the time the click returns, save for Safari, which wants a moment.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
