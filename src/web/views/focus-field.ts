/** Puts the focus into a field, and opens whatever is folded around it. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  for (let around = field?.closest('details'); around; around = around.parentElement?.closest('details')) around.open = true;
  field?.focus();
}
