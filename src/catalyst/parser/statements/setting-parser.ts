// SET and RESET: settings, time zone, catalog and path.

import { SetCatalog } from "../../plans/commands/namespaces.ts";
import { ResetCommand, SetCommand } from "../../plans/commands/set.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { parseError } from "../parse-error.ts";
import { VariableParser } from "./variable-parser.ts";

/** What an entry of a path may be beside a schema. */
const PATH_WORDS = new Set(["DEFAULT_PATH", "SYSTEM_PATH", "PATH", "CURRENT_DATABASE", "CURRENT_SCHEMA"]);

const SECONDS_PER_HOUR = 3600;
const LARGEST_OFFSET = 18 * SECONDS_PER_HOUR;

export abstract class SettingParser extends VariableParser {
  /** The text after SET is taken as it stands: keys and values are no SQL. */
  protected set(mark: number): LogicalPlan {
    this.expect("SET");
    if (this.at("TIME", "ZONE")) return this.setTimeZone(mark);
    const after = this.peek(1);
    const isSetting = this.isLastWord() || after.value === "=" || after.value === "." || after.value === "-";
    if ((this.at("VAR") || this.at("VARIABLE")) && !isSetting) {
      this.next();
      return this.setVariables(mark);
    }
    if (this.at("PATH", "=")) this.setPath(mark);
    if (this.at("CATALOG") && !isSetting) {
      this.next();
      const name = this.peek().type === "string" ? this.stringLiteral() : this.identifier();
      return new SetCatalog({ name }, this.originFrom(mark));
    }
    if (this.textOf(this.peek()).toUpperCase() === "ROLE" && !isSetting) throw this.hive("SET ROLE", mark);
    const text = this.restOfText()
      .replace(/;+\s*$/, "")
      .trim();
    const origin = this.originFrom(mark);
    if (text === "") return new SetCommand({}, origin);
    if (text === "-v") return new SetCommand({ verbose: true }, origin);
    const pair =
      /^`((?:[^`]|``)+)`\s*=\s*`((?:[^`]|``)*)`$/.exec(text) ??
      /^`((?:[^`]|``)+)`\s*=\s*([^;]*)$/.exec(text) ??
      /^([\w.:\\-]+)\s*=\s*`((?:[^`]|``)*)`$/.exec(text) ??
      /^([\w.:\\-]+)\s*=\s*([^;]*)$/s.exec(text);
    if (pair !== null) {
      return new SetCommand({ key: unquoted(pair[1] ?? ""), value: unquoted(pair[2] ?? "").trim() }, origin);
    }
    const key = /^(?:`((?:[^`]|``)+)`|([\w.:\\-]+))$/.exec(text);
    if (key !== null) return new SetCommand({ key: unquoted(key[1] ?? key[2] ?? "") }, origin);
    throw parseError("INVALID_SET_SYNTAX", {}, origin);
  }

  /** SET PATH = entry, …: refused, since sessions have one path; an entry that is none is told first. */
  private setPath(mark: number): never {
    this.next();
    this.next();
    this.commaSeparated(() => {
      const isWord = this.atOneOf(PATH_WORDS);
      const parts = this.multipartIdentifier();
      if (isWord || parts.length > 1) return;
      const parameters = { qualifiedName: parts.join(".") };
      throw parseError("INVALID_SQL_PATH_SCHEMA_REFERENCE", parameters, this.originFrom(mark));
    });
    const config = "spark.sql.path.enabled";
    throw parseError("UNSUPPORTED_FEATURE.SET_PATH_WHEN_DISABLED", { config }, this.originFrom(mark));
  }

  private setTimeZone(mark: number): LogicalPlan {
    this.next();
    this.next();
    const key = "spark.sql.session.timeZone";
    if (this.take("LOCAL")) {
      const value = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      return new SetCommand({ key, value }, this.originFrom(mark));
    }
    if (this.at("INTERVAL")) return new SetCommand({ key, value: this.zoneOffset(mark) }, this.originFrom(mark));
    if (this.peek().type !== "string") throw parseError("_LEGACY_ERROR_TEMP_0045", {}, this.originFrom(mark));
    return new SetCommand({ key, value: this.stringLiteral() }, this.originFrom(mark));
  }

  /** `INTERVAL '08:30' HOUR TO MINUTE`, `INTERVAL 3 HOURS`: an offset from UTC. */
  private zoneOffset(mark: number): string {
    this.expect("INTERVAL");
    const first = this.peek();
    const negative = this.take("-");
    const written = first.type === "string" ? this.stringLiteral() : this.textOf(this.next());
    const unit = this.next().value.replace(/S$/, "");
    if (this.take("TO")) this.next();
    if (unit === "DAY" || unit === "WEEK" || unit === "MONTH" || unit === "YEAR") {
      const input = written.trim();
      throw parseError("INVALID_INTERVAL_FORMAT.TIMEZONE_INTERVAL_OUT_OF_RANGE", { input }, this.originFrom(mark));
    }
    const sign = negative || written.trim().startsWith("-") ? -1 : 1;
    const [a = "0", b = "0", c = "0"] = written.replace(/^\s*[+-]/, "").split(":");
    const parts = [Number(a), Number(b), Number(c)].map((part) => (Number.isFinite(part) ? part : 0));
    const [x = 0, y = 0, z = 0] = parts;
    const seconds = unit === "MINUTE" ? x * 60 + y : unit === "SECOND" ? x : x * SECONDS_PER_HOUR + y * 60 + z;
    if (seconds > LARGEST_OFFSET) {
      const input = String(Math.floor((sign * seconds) / SECONDS_PER_HOUR));
      throw parseError("INVALID_INTERVAL_FORMAT.TIMEZONE_INTERVAL_OUT_OF_RANGE", { input }, this.originFrom(mark));
    }
    const two = (n: number): string => String(n).padStart(2, "0");
    const rest = seconds % 60;
    const text = `${two(Math.floor(seconds / SECONDS_PER_HOUR))}:${two(Math.floor(seconds / 60) % 60)}`;
    return `${sign < 0 ? "-" : "+"}${text}${rest === 0 ? "" : `:${two(rest)}`}`;
  }

  protected reset(mark: number): LogicalPlan {
    this.expect("RESET");
    const text = this.restOfText()
      .replace(/;+\s*$/, "")
      .trim();
    const origin = this.originFrom(mark);
    if (text === "") return new ResetCommand(undefined, origin);
    const key = /^(?:`((?:[^`]|``)+)`|([\w.:\\-]+))$/.exec(text);
    if (key === null) throw parseError("INVALID_RESET_COMMAND_FORMAT", {}, origin);
    return new ResetCommand(unquoted(key[1] ?? key[2] ?? ""), origin);
  }
}

function unquoted(name: string): string {
  return name.replaceAll("``", "`");
}
