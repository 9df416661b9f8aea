// A rule's context with more in it.

/**
 * The context and what is added, as a spread would give them, but for what the context computes when asked: that is still
 * computed only then, and not for every query.
 */
export function extendContext<Context extends object, More extends object>(
  context: Context,
  more: More,
): Omit<Context, keyof More> & More {
  const properties = { ...Object.getOwnPropertyDescriptors(context), ...Object.getOwnPropertyDescriptors(more) };
  return Object.create(Object.prototype, properties);
}
