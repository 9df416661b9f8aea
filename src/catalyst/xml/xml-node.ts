// The nodes of an XML document: as the parser makes them, and as XPath walks them.

export interface XmlDocument {
  readonly kind: "document";
  readonly children: XmlNode[];
  readonly parent?: undefined;
  readonly order: number;
}

export interface XmlElement {
  readonly kind: "element";
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlNode[];
  readonly parent: XmlElement | XmlDocument;
  readonly order: number;
}

export interface XmlAttribute {
  readonly kind: "attribute";
  readonly name: string;
  readonly value: string;
  readonly parent: XmlElement;
  readonly order: number;
}

/** Text, comments and processing instructions. */
export interface XmlLeaf {
  readonly kind: "text" | "comment" | "instruction";
  /** The target of an instruction. */
  readonly name: string;
  readonly value: string;
  readonly parent: XmlElement | XmlDocument;
  readonly order: number;
}

export type XmlNode = XmlElement | XmlLeaf;
export type AnyXmlNode = XmlDocument | XmlNode | XmlAttribute;

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The text in an element and in what is in it. */
export function textContent(node: AnyXmlNode): string {
  if (node.kind !== "element" && node.kind !== "document") return node.value;
  let text = "";
  for (const child of node.children) {
    if (child.kind === "element" || child.kind === "text") text += textContent(child);
  }
  return text;
}

/** The outermost element. */
export function rootElement({ children }: XmlDocument): XmlElement | undefined {
  return children.find((child): child is XmlElement => child.kind === "element");
}
