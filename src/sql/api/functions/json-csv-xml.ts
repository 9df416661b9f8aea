// Functions of texts of JSON, CSV and XML.

import type { Column, ColumnValue } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { type OptionsArgument, optionsArgument, type SchemaArgument, schemaArgument } from "../format-arguments.ts";
import { call, literal } from "../function-call.ts";

/** The struct of a line of CSV. */
export function from_csv(column: ColumnOrName, schema: SchemaArgument, options?: OptionsArgument): Column {
  return call("from_csv", column, schemaArgument(schema), optionsArgument(options));
}

/** The value of a text of JSON. */
export function from_json(column: ColumnOrName, schema: SchemaArgument, options?: OptionsArgument): Column {
  return call("from_json", column, schemaArgument(schema), optionsArgument(options));
}

/** The struct of a text of XML. */
export function from_xml(column: ColumnOrName, schema: SchemaArgument, options?: OptionsArgument): Column {
  return call("from_xml", column, schemaArgument(schema), optionsArgument(options));
}

/** A part of a text of JSON by its path. */
export function get_json_object(column: ColumnOrName, path: ColumnValue): Column {
  return call("get_json_object", column, literal(path));
}

/** How many elements the outermost array of a text of JSON has. */
export function json_array_length(column: ColumnOrName): Column {
  return call("json_array_length", column);
}

/** The keys of the outermost object of a text of JSON. */
export function json_object_keys(column: ColumnOrName): Column {
  return call("json_object_keys", column);
}

/** Several values of a text of JSON, a column for each. */
export function json_tuple(column: ColumnOrName, ...fields: readonly ColumnValue[]): Column {
  return call("json_tuple", column, ...fields.map(literal));
}

/** The schema of a line of CSV. */
export function schema_of_csv(text: ColumnValue, options?: OptionsArgument): Column {
  return call("schema_of_csv", literal(text), optionsArgument(options));
}

/** The schema of a text of JSON. */
export function schema_of_json(text: ColumnValue, options?: OptionsArgument): Column {
  return call("schema_of_json", literal(text), optionsArgument(options));
}

/** The schema of a text of XML. */
export function schema_of_xml(text: ColumnValue, options?: OptionsArgument): Column {
  return call("schema_of_xml", literal(text), optionsArgument(options));
}

/** A struct as a line of CSV. */
export function to_csv(column: ColumnOrName, options?: OptionsArgument): Column {
  return call("to_csv", column, optionsArgument(options));
}

/** A struct, array or map as a text of JSON. */
export function to_json(column: ColumnOrName, options?: OptionsArgument): Column {
  return call("to_json", column, optionsArgument(options));
}

/** A struct as a text of XML. */
export function to_xml(column: ColumnOrName, options?: OptionsArgument): Column {
  return call("to_xml", column, optionsArgument(options));
}

/** The nodes of an XPath, as an array of text. */
export function xpath(xml: ColumnOrName, path: ColumnOrName): Column {
  return call("xpath", xml, path);
}

/** Whether an XPath is true or has a node. */
export function xpath_boolean(xml: ColumnOrName, path: ColumnOrName): Column {
  return call("xpath_boolean", xml, path);
}

/** The value of an XPath as DOUBLE. */
export function xpath_double(xml: ColumnOrName, path: ColumnOrName): Column {
  return call("xpath_double", xml, path);
}

/** The value of an XPath as FLOAT. */
export function xpath_float(xml: ColumnOrName, path: ColumnOrName): Column {
  return call("xpath_float", xml, path);
}

/** The value of an XPath as INT. */
export function xpath_int(xml: ColumnOrName, path: ColumnOrName): Column {
  return call("xpath_int", xml, path);
}

/** The value of an XPath as BIGINT. */
export function xpath_long(xml: ColumnOrName, path: ColumnOrName): Column {
  return call("xpath_long", xml, path);
}

/** The value of an XPath as DOUBLE. */
export function xpath_number(xml: ColumnOrName, path: ColumnOrName): Column {
  return call("xpath_number", xml, path);
}

/** The value of an XPath as SMALLINT. */
export function xpath_short(xml: ColumnOrName, path: ColumnOrName): Column {
  return call("xpath_short", xml, path);
}

/** The text of the first node of an XPath. */
export function xpath_string(xml: ColumnOrName, path: ColumnOrName): Column {
  return call("xpath_string", xml, path);
}
