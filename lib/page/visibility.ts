/** Whether the page does not draw an element at all. Children of a hidden element are not asked. */
export function isHidden(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display === 'none';
}
