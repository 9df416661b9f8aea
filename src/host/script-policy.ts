// Whether a content security policy lets a worker import modules from blobs. It is asked before trying, since an attempt that
// the policy forbids is reported to the page's owner as a violation.

/** The policy of the program that runs here, by the headers that its script came with. */
export async function allowsBlobModules(scriptUrl: string): Promise<boolean> {
  // A worker made of a blob has the policy of the page that made it, which nobody tells it.
  if (!/^https?:/.test(scriptUrl)) return true;
  try {
    const response = await fetch(scriptUrl, { method: "HEAD" });
    return policyAllowsBlobs(response.headers.get("content-security-policy") ?? "");
  } catch {
    return true;
  }
}

/** Each of the policies in a header, which commas separate, must allow it. */
export function policyAllowsBlobs(header: string): boolean {
  return header.split(",").every((policy) => {
    const directives = new Map<string, readonly string[]>();
    for (const directive of policy.split(";")) {
      const [name = "", ...sources] = directive.trim().toLowerCase().split(/\s+/);
      if (name !== "" && !directives.has(name)) directives.set(name, sources);
    }
    const sources = directives.get("script-src-elem") ?? directives.get("script-src") ?? directives.get("default-src");
    return sources === undefined || sources.includes("blob:");
  });
}
