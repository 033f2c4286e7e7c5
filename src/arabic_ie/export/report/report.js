"use strict";
/* The report's page: unpacks its parts when they are needed, draws the figures, searches the quotes, opens articles.
   Text from articles only ever becomes text (textContent), but for the articles' own HTML, which Python escaped;
   the page's policy lets no script in it run. */

(() => {
  const PAGE = 50; // rows of the quotes' table that stand in the page at once
  const PAUSE = 150; // milliseconds after a key before the search runs
  const LONGEST = 34; // letters of a label in a plot
  const NARROW = 760; // pixels of a window in which slanted labels would run into each other
  const PRINTED = 680; // pixels of a plot on paper
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const whole = new Intl.NumberFormat("en");

  // -- packed parts ------------------------------------------------------------------------------

  async function unpacked(element) {
    const letters = atob(element.textContent);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at); // Uint8Array.from takes seconds
    const { writable, readable } = new DecompressionStream("gzip");
    const writer = writable.getWriter();
    writer.write(bytes);
    writer.close();
    return new Response(readable).text();
  }

  const parts = (name) => [...document.querySelectorAll(`script.${name}`)];

  async function list(name) {
    const lists = [];
    for (const part of parts(name)) lists.push(JSON.parse(await unpacked(part)));
    return lists.flat();
  }

  // -- the quotes' table -------------------------------------------------------------------------

  /* Letters that are written one for another are one: as the library folds names, so that أحمد finds احمد. */
  const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;
  const FOLDED = { "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك" };
  const folded = (text) =>
    text.toLowerCase().replace(MARKS, "").replace(/[أإآٱىیئؤةک]/g, (letter) => FOLDED[letter])
      .replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660);

  /* The "folded" lists stand beside names, heads and rows. */
  const table = {
    rows: [], names: [], heads: [], foldedRows: [], foldedNames: [], foldedHeads: [],
    shown: [], page: 0, column: null, down: false,
  };

  const named = (numbers) => numbers.map((number) => table.names[number]).join("، ");

  /* A row's cells by column; what they hold is told by export/report/counts.py, QuoteRow. */
  const CELLS = {
    day: (row) => table.heads[row[0]][1],
    speaker: (row) => named(row[2]) || data.nobody,
    text: (row) => row[3],
    cue: (row) => row[4],
    about: (row) => named(row[8]),
    confidence: (row) => row[7].toFixed(2),
    article: (row) => table.heads[row[0]][2],
  };

  async function loadTable() {
    $("found").textContent = "…";
    [table.names, table.heads, table.rows] = [await list("names"), await list("heads"), await list("quotes")];
    table.foldedNames = table.names.map(folded);
    table.foldedHeads = table.heads.map((head) => folded(head.join("\n")));
    table.foldedRows = table.rows.map((row) => folded(`${row[3]}\n${row[4]}`));
    const classes = [...new Set(table.rows.map((row) => row[5]))].filter(Boolean).sort();
    const options = [["", "الكل all"], ...classes.map((name) => [name, data.cues[name].join(" ")])];
    $("by-cue").replaceChildren(...options.map(([value, text]) => new Option(text, value)));
    search();
  }

  const wordsOf = (asked) => folded(asked).split(/\s+/).filter(Boolean);

  function search() {
    const words = wordsOf($("by-search").value).map(placesOf);
    const [speaker, about] = ["by-speaker", "by-about"].map((id) => numbersNamed(wordsOf($(id).value)));
    const [cue, first, last] = [$("by-cue").value, $("by-first").value, $("by-last").value];
    table.shown = table.rows.filter((row, at) =>
      (!cue || row[5] === cue)
      && (!speaker || row[2].some((number) => speaker.has(number)))
      && (!about || row[8].some((number) => about.has(number)))
      && (!first || CELLS.day(row) >= first)
      && (!last || (CELLS.day(row) && CELLS.day(row) <= last))
      && words.every((places) => isIn(row, at, places)));
    sort();
    table.page = 0;
    fill();
  }

  /* A word with the names and articles that hold it: both are fewer than the quotes. */
  const placesOf = (word) => ({ word, names: numbersNamed([word]), heads: numbersOf(table.foldedHeads, [word]) });

  const isIn = (row, at, { word, names, heads }) =>
    table.foldedRows[at].includes(word) || heads.has(row[0])
    || row[2].some((number) => names.has(number)) || row[8].some((number) => names.has(number));

  /* The numbers of the names that hold all words; null where nothing is asked for. */
  const numbersNamed = (words) => (words.length ? numbersOf(table.foldedNames, words) : null);

  function numbersOf(texts, words) {
    const found = new Set();
    texts.forEach((text, number) => {
      if (words.every((word) => text.includes(word))) found.add(number);
    });
    return found;
  }

  function sort() {
    if (!table.column) return;
    const keys = new Map(table.shown.map((row) => [row, folded(CELLS[table.column](row))]));
    const sign = table.down ? -1 : 1;
    table.shown.sort((one, other) => {
      const [a, b] = [keys.get(one), keys.get(other)];
      return a === b ? 0 : !a ? 1 : !b ? -1 : a < b ? -sign : sign; // empty cells last, both ways
    });
  }

  function fill() {
    const pages = Math.max(1, Math.ceil(table.shown.length / PAGE));
    const from = table.page * PAGE;
    $("rows").tBodies[0].replaceChildren(...table.shown.slice(from, from + PAGE).map(rowElement));
    const [found, all] = [whole.format(table.shown.length), whole.format(table.rows.length)];
    $("found").textContent = found === all ? `${all} قول` : `${found} من ${all} قول`; // … of … quotes
    $("page").textContent = `${whole.format(table.page + 1)} / ${whole.format(pages)}`;
    $("before").disabled = table.page === 0;
    $("after").disabled = table.page + 1 >= pages;
  }

  function rowElement(row) {
    const element = document.createElement("tr");
    for (const [column, cell] of Object.entries(CELLS)) {
      const place = document.createElement(column === "speaker" ? "th" : "td");
      if (column === "speaker") place.scope = "row";
      place.className = column;
      const words = document.createElement(column === "text" || column === "article" ? "a" : "span");
      if (words.localName === "a") words.href = column === "text" ? `#a${row[0]}-t${row[1]}` : `#a${row[0]}`;
      words.dir = "auto";
      words.textContent = cell(row);
      place.append(words);
      if (column === "cue" && row[5]) place.append(small((row[6] ? "منفي، " : "") + data.cues[row[5]][0]));
      if (column === "article") place.append(small(table.heads[row[0]][0]));
      element.append(place);
    }
    return element;
  }

  function small(text) {
    const element = document.createElement("small");
    element.dir = "auto";
    element.textContent = text;
    return element;
  }

  function sortBy(column) {
    const next = table.column !== column ? [column, false] : !table.down ? [column, true] : [null, false];
    [table.column, table.down] = next; // upwards, downwards, as the articles stand
    for (const head of document.querySelectorAll("#rows th[data-column]")) {
      const sorted = head.dataset.column === table.column;
      if (sorted) head.setAttribute("aria-sort", table.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    search();
  }

  function turn(pages) {
    table.page += pages;
    fill();
    $("found").scrollIntoView({ block: "nearest" });
  }

  /* Shows the quotes behind a figure's word or field. */
  function select(keys) {
    $("filter").reset();
    for (const [field, value] of keys) {
      if (field === "days") [$("by-first").value, $("by-last").value] = value.split("/");
      else if (field) $(`by-${field}`).value = value;
    }
    search();
    $("quotes").scrollIntoView();
    $("found").focus({ preventScroll: true });
  }

  function wireTable() {
    $("table").hidden = false;
    let waiting;
    $("filter").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, PAUSE);
    });
    $("filter").addEventListener("reset", () => setTimeout(search));
    $("filter").addEventListener("submit", (event) => event.preventDefault());
    $("before").addEventListener("click", () => turn(-1));
    $("after").addEventListener("click", () => turn(1));
    for (const head of document.querySelectorAll("#rows th[data-column]"))
      head.querySelector("button").addEventListener("click", () => sortBy(head.dataset.column));
    document.querySelector("main").addEventListener("click", (event) => {
      const link = event.target.closest("a[data-field]");
      if (!link) return;
      event.preventDefault();
      select([[link.dataset.field, link.dataset.value]]);
    });
  }

  // -- articles ----------------------------------------------------------------------------------

  /* #a12 is article 12, #a12-t3 its quote 3 in the text, #a12-q3 the row of that quote. */
  async function follow() {
    const link = /^#a(\d+)(-[tq]\d+)?$/.exec(location.hash);
    if (!link) return void $("article").close();
    const number = Number(link[1]);
    if ($("article-text").dataset.number !== link[1]) {
      const part = parts("articles").findLast((element) => Number(element.dataset.first) <= number);
      const html = part && JSON.parse(await unpacked(part))[number - Number(part.dataset.first)];
      if (html === undefined) return;
      const [source, day, title] = table.heads[number];
      $("article-title").textContent = title;
      $("article-source").textContent = [day, source].filter(Boolean).join(" · ");
      $("article-text").innerHTML = html;
      $("article-text").dataset.number = link[1];
    }
    if (!$("article").open) $("article").showModal();
    for (const element of document.querySelectorAll(".found")) element.classList.remove("found");
    const place = link[2] && $(`a${number}${link[2]}`);
    if (!place) return void $("article").scrollTo(0, 0);
    place.classList.add("found");
    place.scrollIntoView({ block: "center" });
  }

  function wireArticles() {
    addEventListener("hashchange", follow);
    $("close").addEventListener("click", () => $("article").close());
    $("article").addEventListener("click", (event) => event.target === $("article") && $("article").close());
    $("article").addEventListener("close", () => {
      if (/^#a\d/.test(location.hash)) history.replaceState(null, "", "#quotes");
    });
  }

  // -- figures -----------------------------------------------------------------------------------

  /* Plotly reads &, < and > in labels as HTML; names stand in isolates, so that none turns its neighbours round. */
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  const isolated = (text) => `\u2068${text.replace(/[&<>]/g, (letter) => ENTITIES[letter])}\u2069`;
  const short = (text) => isolated(text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const places = (keys) => ({
    tickmode: "array", tickvals: keys.map((_, at) => at), ticktext: keys.map((key) => short(key[2])),
  });

  function layout(more) {
    const font = { family: "inherit", size: 13, color: colour("ink") };
    const hoverlabel = { bgcolor: colour("paper"), bordercolor: colour("accent"), font: { ...font, size: 14 } };
    return {
      font, hoverlabel, paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", dragmode: false,
      showlegend: false, margin: { l: 16, r: 16, t: 8, b: 36, pad: 6 }, ...more,
    };
  }

  const axis = (more) => ({ fixedrange: true, zeroline: false, automargin: true, ticks: "", gridcolor: colour("line"), ...more });

  /* Names at the right, where Arabic begins; bars grow to the left. */
  function bars(figure) {
    const at = figure.values.map((_, place) => place);
    return [
      [{
        type: "bar", orientation: "h", x: figure.values, y: at, marker: { color: colour("accent") },
        text: figure.values.map(whole.format), textposition: "outside", cliponaxis: false,
        hovertext: figure.labels.map((key, place) => `${isolated(key[2])}<br>${figure.unit}: ${whole.format(figure.values[place])}`),
        hovertemplate: "%{hovertext}<extra></extra>",
      }],
      layout({
        height: 26 * at.length + 60, bargap: 0.25,
        xaxis: axis({ autorange: "reversed", rangemode: "tozero", tickformat: ",d" }),
        yaxis: axis({ autorange: "reversed", side: "right", showgrid: false, ...places(figure.labels) }),
      }),
      (point) => [figure.labels[point.pointNumber]],
    ];
  }

  /* Colours go by the logarithm, so that the few great numbers leave the small ones to be seen. */
  function grid(figure) {
    const across = figure.columns.map((_, at) => at);
    const timed = figure.totals.length > 0;
    const hover = (row, column, number) => `${isolated(row)}<br>${isolated(column)}<br>${whole.format(number)}`;
    const texts = figure.cells.map((cells) => cells.map((cell) => (cell ? whole.format(cell) : "")));
    const traces = [{
      type: "heatmap", x: across, y: figure.rows.map((_, at) => at), showscale: false, xgap: 1, ygap: 1, hoverongaps: false,
      z: figure.cells.map((cells) => cells.map((cell) => (cell ? Math.log(1 + cell) : null))), zmin: 0,
      colorscale: [[0, colour("heat-low")], [1, colour("heat-high")]],
      text: texts, texttemplate: across.length > 32 ? "" : "%{text}",
      hovertext: figure.cells.map((cells, row) => cells.map((cell, column) => hover(figure.rows[row][2], figure.columns[column][2], cell))),
      hovertemplate: "%{hovertext}<extra></extra>",
    }];
    if (timed) traces.push({
      type: "bar", x: across, y: figure.totals, yaxis: "y2", marker: { color: colour("accent") },
      hovertext: figure.totals.map((number, at) => `${isolated(figure.columns[at][2])}<br>${whole.format(number)}`),
      hovertemplate: "%{hovertext}<extra></extra>",
    });
    const height = 26 * figure.rows.length + (timed ? 220 : 120);
    return [
      traces,
      layout({
        height, margin: { l: 16, r: 16, t: 8, b: timed ? 36 : 12, pad: 6 },
        xaxis: axis({ showgrid: false, autorange: timed ? true : "reversed", side: timed ? "bottom" : "top", ...sparse(figure.columns, timed) }),
        yaxis: axis({ autorange: "reversed", side: "right", showgrid: false, domain: [0, timed ? 0.78 : 1], ...places(figure.rows) }),
        ...(timed && { yaxis2: axis({ domain: [0.82, 1], side: "right", nticks: 3, tickformat: ",d", rangemode: "tozero" }) }),
      }),
      (point) => (point.curveNumber ? [figure.columns[point.x]] : [figure.rows[point.y], figure.columns[point.x]]),
    ];
  }

  /* Of many days every second or third is named. */
  function sparse(columns, timed) {
    const slant = innerWidth < NARROW ? -90 : -40;
    const ticks = places(columns);
    const step = timed ? Math.ceil(columns.length / 20) : 1;
    const kept = (_, at) => at % step === 0;
    return { ...ticks, tickvals: ticks.tickvals.filter(kept), ticktext: ticks.ticktext.filter(kept), tickangle: timed ? "auto" : slant };
  }

  function draw() {
    for (const element of document.querySelectorAll(".plot")) {
      const figure = data.figures[element.dataset.figure];
      const [traces, shape, keys] = figure.values ? bars(figure) : grid(figure);
      element.setAttribute("role", "img");
      element.setAttribute("aria-label", figure.title);
      Plotly.react(element, traces, shape, { responsive: true, displayModeBar: false });
      element.removeAllListeners("plotly_click");
      element.on("plotly_click", ({ points }) => {
        const chosen = keys(points[0]).filter(([field]) => field);
        if (chosen.length) select(chosen);
      });
    }
  }

  async function loadPlots() {
    const script = document.createElement("script");
    script.textContent = await unpacked(parts("plotly")[0]);
    document.head.append(script);
    draw();
    for (const details of document.querySelectorAll("details")) details.open = details.parentElement.id === "cues";
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    addEventListener("beforeprint", () => resize(PRINTED));
    addEventListener("afterprint", () => resize(undefined));
  }

  function resize(width) {
    draw();
    for (const element of document.querySelectorAll(".plot"))
      Plotly.relayout(element, width ? { width, autosize: false } : { width: null, autosize: true });
  }

  async function main() {
    wireTable();
    wireArticles();
    await loadPlots();
    await loadTable();
    await follow();
    document.documentElement.dataset.ready = "";
  }

  main();
})();
