// The page asks the server by the same API that other programs use. What it shows comes as HTML in which everything
// that the article says is escaped, and the server's Content-Security-Policy lets no other script run.
"use strict";

const by = (id) => document.getElementById(id);
// "The Jordanian finance minister Samir al-Haddad announced yesterday, Tuesday, that the deficit had fallen by half.
// Al-Haddad added at a press conference in Amman: 'We will go on with the reform until the end of next year.'"
const EXAMPLE = `أعلن وزير المالية الأردني سمير الحداد أمس الثلاثاء أن العجز تراجع إلى النصف.
وأضاف الحداد خلال مؤتمر صحفي في عمّان: «سنواصل الإصلاح حتى نهاية العام المقبل».`;
const EXAMPLE_DAY = "2024-06-19";
const LETTERS = /[\p{L}\p{M}\p{N}\u0640\u200c\u200d]/u; // what a word is made of
const GAP = 6; // pixels between the words and the form below them

let shown = null; // the document whose answer the page shows

// -- asking -----------------------------------------------------------------------------------------

async function call(path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error("لا يجيب الخادم · the server does not answer");
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({ error: `HTTP ${answer.status}` }));
    throw new Error(problem.error);
  }
  return answer;
}

function asked() {
  return { text: by("text").value, reference_date: by("auto").checked ? "auto" : by("day").value || null };
}

async function show(doc) {
  const html = await (await call("render", doc)).text();
  shown = doc;
  by("shown").innerHTML = html;
  by("answer").hidden = false;
}

function say(message, wrong = false) {
  by("status").textContent = message;
  by("status").classList.toggle("wrong", wrong);
}

// Runs what a button asks; it can't be pressed again before that is done.
async function busy(button, doing, work, tell) {
  button.disabled = true;
  say(doing);
  try {
    say((await work()) ?? "");
  } catch (error) {
    say("");
    tell(error.message);
  } finally {
    button.disabled = false;
  }
}

const wrong = (message) => say(message, true);

by("asking").addEventListener("submit", (event) => {
  event.preventDefault();
  close();
  busy(by("ask"), "…", async () => {
    await show(asked());
    by("answer").scrollIntoView();
  }, wrong);
});
by("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) by("asking").requestSubmit();
});
by("auto").addEventListener("change", () => {
  by("day").disabled = by("auto").checked;
});
by("example").addEventListener("click", () => {
  by("text").value = EXAMPLE;
  by("day").value = EXAMPLE_DAY;
  by("day").disabled = by("auto").checked = false;
  by("asking").requestSubmit();
});
by("download").addEventListener("click", () => {
  busy(by("download"), "…", async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await (await call("extract", shown)).blob());
    link.download = "article.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }, wrong);
});

// -- files ------------------------------------------------------------------------------------------

async function take(file) {
  try {
    by("text").value = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    wrong(`${file.name}: ليس نصا بترميز UTF-8 · no text in UTF-8`);
    return;
  }
  by("asking").requestSubmit();
}

by("file").addEventListener("change", () => {
  if (by("file").files.length) take(by("file").files[0]);
  by("file").value = ""; // the same file may be chosen again
});
by("text").addEventListener("dragover", (event) => {
  if (!event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  by("text").classList.add("over");
});
by("text").addEventListener("dragleave", () => by("text").classList.remove("over"));
by("text").addEventListener("drop", (event) => {
  by("text").classList.remove("over");
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  take(event.dataTransfer.files[0]);
});

// -- names ------------------------------------------------------------------------------------------

by("shown").addEventListener("click", (event) => {
  const article = event.target.closest(".text");
  if (!article || event.target.closest("a")) return;
  const selection = getSelection();
  if (selection.isCollapsed) {
    const word = wordAt(article, selection);
    if (!word) return;
    selection.removeAllRanges();
    selection.addRange(word);
  }
  open(selection.getRangeAt(0));
});

// The range of the word in which the caret is; the word may go on over several elements.
function wordAt(article, { anchorNode, anchorOffset }) {
  if (!anchorNode || !article.contains(anchorNode)) return null;
  const before = document.createRange();
  before.setStart(article, 0);
  before.setEnd(anchorNode, anchorOffset);
  const text = article.textContent;
  let start = before.toString().length, end = start;
  while (start > 0 && LETTERS.test(text[start - 1])) start--;
  while (end < text.length && LETTERS.test(text[end])) end++;
  if (start === end) return null;
  const range = document.createRange();
  range.setStart(...placeOf(article, start, true));
  range.setEnd(...placeOf(article, end, false));
  return range;
}

// The text node in which an offset of the article's text lies, and the offset in it; of two nodes that meet there
// the one that begins or the one that ends.
function placeOf(article, offset, begins) {
  const nodes = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (begins ? offset < node.length : offset <= node.length) return [node, offset];
    offset -= node.length;
    last = node;
  }
  return [last, last.length];
}

function open(range) {
  const name = range.toString().trim();
  if (!name) return;
  const box = range.getBoundingClientRect(), form = by("adding");
  by("name").value = name;
  by("refused").textContent = "";
  form.hidden = false;
  const room = document.documentElement.clientWidth - form.offsetWidth - 2 * GAP;
  form.style.left = `${scrollX + Math.max(GAP, Math.min(box.right - form.offsetWidth, room))}px`;
  form.style.top = `${scrollY + box.bottom + GAP}px`;
}

function close() {
  by("adding").hidden = true;
}

by("cancel").addEventListener("click", close);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
document.addEventListener("pointerdown", (event) => {
  if (!by("adding").contains(event.target)) close();
});
by("adding").addEventListener("submit", (event) => {
  event.preventDefault();
  const refuse = (message) => {
    by("refused").textContent = message;
  };
  refuse("");
  busy(by("add"), "يُضاف الاسم… · adding the name", async () => {
    const added = await (await call("names", { name: by("name").value, kind: by("kind").value })).json();
    close();
    await show(shown);
    return [`أضيف: ${added.name} · ${added.outcome}`, ...added.warnings].join(" · ");
  }, refuse);
});
