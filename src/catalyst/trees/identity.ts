// Numbers for objects that are equal only to themselves, for texts that tell equal trees by.

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** The same number for the same object, and another one for every other. */
export function identityOf(value: object): number {
  const identity = identities.get(value) ?? ++lastIdentity;
  identities.set(value, identity);
  return identity;
}
