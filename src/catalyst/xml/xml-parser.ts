// Parses XML 1.0 documents into nodes. Entities other than the five of XML are refused, and so is what a document type
// would define: texts come from anywhere.

import { localName, type XmlAttribute, type XmlDocument, type XmlElement, type XmlLeaf } from "./xml-node.ts";

/** What is wrong with a text that is no well-formed document. */
export class XmlSyntaxError extends Error {}

const NAME = /[A-Z_a-z:\u00c0-\u{effff}][-.\w:\u00b7\u00c0-\u{effff}]*/uy;
const SPACE = /[ \t\r\n]*/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const MAX_DEPTH = 2000;

type Container = XmlElement | XmlDocument;

/** `isRecord`: what comes behind the outermost element does not matter. */
export function parseXml(text: string, isRecord = false): XmlDocument {
  return new XmlParser(text).document(isRecord);
}

class XmlParser {
  private readonly text: string;
  private at = 0;
  private order = 0;

  constructor(text: string) {
    this.text = text.replace(/\r\n?/g, "\n");
  }

  document(isRecord: boolean): XmlDocument {
    const document: XmlDocument = { kind: "document", children: [], order: this.order++ };
    if (this.text.startsWith("\ufeff")) this.at = 1;
    if (/^<\?xml[ \t\n]/.test(this.text.slice(this.at, this.at + 6))) this.at = this.endOf("?>");
    let parent: Container = document;
    for (let depth = 0; this.at < this.text.length; ) {
      if (!this.text.startsWith("<", this.at)) {
        this.characters(parent);
      } else if (this.text.startsWith("</", this.at)) {
        if (parent.kind === "document") throw new XmlSyntaxError("An element ends that has not begun");
        parent = this.endTag(parent);
        depth--;
        if (isRecord && depth === 0) return document;
      } else if (!this.special(parent)) {
        if (parent.kind === "document" && parent.children.some(({ kind }) => kind === "element")) {
          throw new XmlSyntaxError("There is a second element outside the first");
        }
        const { element, isEmpty } = this.startTag(parent);
        if (isEmpty && isRecord && depth === 0) return document;
        if (isEmpty) continue;
        if (++depth > MAX_DEPTH) throw new XmlSyntaxError(`Elements are nested more than ${MAX_DEPTH} deep`);
        parent = element;
      }
    }
    if (parent.kind === "element") throw new XmlSyntaxError(`The element ${parent.name} has no end`);
    if (!document.children.some(({ kind }) => kind === "element")) throw new XmlSyntaxError("There is no element");
    return document;
  }

  /** Comments, CDATA, instructions, the document type; false when it is none of these. */
  private special(parent: Container): boolean {
    const { text, at } = this;
    if (text.startsWith("<!--", at)) {
      this.at += 4;
      const end = this.endOf("-->");
      this.leaf(parent, "comment", text.slice(at + 4, end - 3));
      return true;
    }
    if (text.startsWith("<![CDATA[", at)) {
      if (parent.kind === "document") throw new XmlSyntaxError("There is text outside of the elements");
      const end = this.endOf("]]>");
      this.appendText(parent, text.slice(at + 9, end - 3));
      return true;
    }
    if (text.startsWith("<?", at)) {
      this.at += 2;
      const target = this.name();
      const end = this.endOf("?>");
      this.leaf(parent, "instruction", text.slice(at + 2 + target.length, end - 2).trimStart(), target);
      return true;
    }
    if (text.startsWith("<!DOCTYPE", at) && parent.kind === "document") {
      this.skipDocumentType();
      return true;
    }
    return false;
  }

  private skipDocumentType(): void {
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === "[") depth++;
      else if (character === "]") depth--;
      else if (character === ">" && depth === 0) {
        this.at++;
        return;
      }
    }
    throw new XmlSyntaxError("The document type has no end");
  }

  /** Goes behind the next occurrence of a mark. */
  private endOf(mark: string): number {
    const found = this.text.indexOf(mark, this.at);
    if (found < 0) throw new XmlSyntaxError(`There is no ${mark}`);
    this.at = found + mark.length;
    return this.at;
  }

  private characters(parent: Container): void {
    const next = this.text.indexOf("<", this.at);
    const end = next < 0 ? this.text.length : next;
    const raw = this.text.slice(this.at, end);
    this.at = end;
    if (parent.kind === "element") {
      if (raw.includes("]]>")) throw new XmlSyntaxError("]]> ends nothing");
      this.appendText(parent, this.resolved(raw));
    } else if (raw.trim() !== "") {
      throw new XmlSyntaxError("There is text outside of the elements");
    }
  }

  private appendText(parent: Container, value: string): void {
    if (value === "") return;
    const last = parent.children[parent.children.length - 1];
    if (last?.kind !== "text") {
      this.leaf(parent, "text", value);
      return;
    }
    parent.children[parent.children.length - 1] = { ...last, value: last.value + value };
  }

  private leaf(parent: Container, kind: XmlLeaf["kind"], value: string, name = ""): void {
    parent.children.push({ kind, name, value, parent, order: this.order++ });
  }

  private startTag(parent: Container): { element: XmlElement; isEmpty: boolean } {
    this.at++;
    const attributes: XmlAttribute[] = [];
    const element: XmlElement = {
      kind: "element",
      name: this.name(),
      attributes,
      children: [],
      parent,
      order: this.order++,
    };
    parent.children.push(element);
    for (;;) {
      const hadSpace = this.skipSpace();
      if (this.take(">")) return { element, isEmpty: false };
      if (this.take("/>")) return { element, isEmpty: true };
      if (!hadSpace) throw new XmlSyntaxError(`The element ${element.name} is not well formed`);
      const attribute = this.attribute(element);
      if (attributes.some(({ name }) => name === attribute.name)) {
        throw new XmlSyntaxError(`The attribute ${attribute.name} is there twice`);
      }
      attributes.push(attribute);
    }
  }

  private attribute(parent: XmlElement): XmlAttribute {
    const order = this.order++;
    const name = this.name();
    this.skipSpace();
    if (!this.take("=")) throw new XmlSyntaxError(`The attribute ${name} has no value`);
    this.skipSpace();
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") throw new XmlSyntaxError(`The value of ${name} is not quoted`);
    const start = ++this.at;
    const raw = this.text.slice(start, this.endOf(quote) - 1);
    if (raw.includes("<")) throw new XmlSyntaxError(`The value of ${name} has a <`);
    return { kind: "attribute", name, value: this.resolved(raw.replace(/[\t\n]/g, " ")), parent, order };
  }

  private endTag(parent: XmlElement): Container {
    this.at += 2;
    const name = this.name();
    this.skipSpace();
    if (name !== parent.name || !this.take(">")) throw new XmlSyntaxError(`The element ${parent.name} has no end`);
    return parent.parent;
  }

  private name(): string {
    NAME.lastIndex = this.at;
    const [name = ""] = NAME.exec(this.text) ?? [];
    if (localName(name) === "") throw new XmlSyntaxError(`There should be a name at ${this.at}`);
    this.at += name.length;
    return name;
  }

  private skipSpace(): boolean {
    const start = this.at;
    SPACE.lastIndex = start;
    SPACE.test(this.text);
    this.at = Math.max(start, SPACE.lastIndex);
    return this.at > start;
  }

  private take(mark: string): boolean {
    if (!this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  private resolved(raw: string): string {
    if (!raw.includes("&")) return raw;
    return raw.replace(/&([^;&]*);?/g, (reference, name: string) => {
      const code = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(name);
      if (!reference.endsWith(";")) throw new XmlSyntaxError("A reference has no end");
      if (code !== null) return character(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16));
      const value = ENTITIES[name];
      if (value === undefined) throw new XmlSyntaxError(`There is no entity ${name}`);
      return value;
    });
  }
}

function character(code: number): string {
  const isAllowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff);
  if (!isAllowed || (code >= 0xd800 && code < 0xe000)) throw new XmlSyntaxError(`There is no character ${code}`);
  return String.fromCodePoint(code);
}
