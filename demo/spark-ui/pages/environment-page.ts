// Environment: the settings and properties with which the application ran.

import { h } from "../../dom.ts";
import { disclosure, type Page, type PageContext } from "../page.ts";
import { dataTable } from "../parts/data-table.ts";

type Properties = Readonly<Record<string, string>>;

export const environmentPage: Page = {
  tab: "Environment",
  title: () => "Environment",
  draw(context) {
    const { environment, resourceProfiles } = context.store;
    if (environment === undefined) return [h("p", { class: "empty" }, "The environment has not been told yet.")];
    const profiles = Object.fromEntries(
      [...resourceProfiles.values()].map(({ id, executorResources, taskResources }) => [
        `Profile ${id}`,
        [
          ...Object.values(executorResources).map(({ resourceName, amount }) => `executor ${resourceName}: ${amount}`),
          ...Object.values(taskResources).map(({ resourceName, amount }) => `task ${resourceName}: ${amount}`),
        ].join(", "),
      ]),
    );
    const parts: readonly (readonly [title: string, properties: Properties, open: boolean])[] = [
      ["Runtime Information", environment.runtime, true],
      ["Spark Properties", environment.sparkProperties, true],
      ["Resource Profiles", profiles, false],
      ["Hadoop Properties", environment.hadoopProperties, false],
      ["System Properties", environment.systemProperties, false],
      ["Metrics Properties", environment.metricsProperties, false],
      ["Classpath Entries", environment.classpathEntries, false],
    ];
    return parts.flatMap(([title, properties, open]) => propertiesPart(context, title, properties, open));
  },
};

function propertiesPart(
  context: PageContext,
  title: string,
  properties: Properties,
  open: boolean,
): readonly HTMLElement[] {
  const rows = Object.entries(properties);
  if (rows.length === 0) return [];
  const draw = () => [
    dataTable<readonly [string, string]>(context, {
      key: title,
      caption: title,
      rows,
      pageSize: 500,
      orderedBy: "Name",
      columns: [
        { name: "Name", order: ([name]) => name, cell: ([name]) => h("span", { class: "code" }, name) },
        { name: "Value", order: ([, value]) => value, cell: ([, value]) => h("span", { class: "code" }, value) },
      ],
    }),
  ];
  return [disclosure(context, `environment.${title}`, `${title} (${rows.length})`, draw, open)];
}
