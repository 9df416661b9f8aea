// A drawn chart as a file of its own: the page's colours are written into it.

const SVG = "http://www.w3.org/2000/svg";
/** Sharp on dense screens and in print. */
const PIXEL_RATIO = 2;
const STYLES = ["fill", "stroke", "color", "font-family", "font-size"];

export function chartSvg(drawn: SVGSVGElement): Blob {
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error("the copy of a drawing is a drawing");
  const originals = [drawn, ...drawn.querySelectorAll("*")];
  for (const [i, element] of [copy, ...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const original = originals[i];
    if (original === undefined || !(element instanceof SVGElement)) continue;
    const computed = getComputedStyle(original);
    for (const style of STYLES) element.style.setProperty(style, computed.getPropertyValue(style));
  }
  copy.setAttribute("xmlns", SVG);
  const background = document.createElementNS(SVG, "rect");
  background.setAttribute("width", "100%");
  background.setAttribute("height", "100%");
  background.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.prepend(background);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

export async function chartPicture(drawn: SVGSVGElement): Promise<Blob> {
  const url = URL.createObjectURL(chartSvg(drawn));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = drawn.clientWidth * PIXEL_RATIO;
    canvas.height = drawn.clientHeight * PIXEL_RATIO;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("The chart could not be drawn.")) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
