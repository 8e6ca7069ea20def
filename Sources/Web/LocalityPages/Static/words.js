// Marks the first use of each word that is explained at the end of the page, and leads there.

const list = document.getElementById("words")

/** Where words are read and not touched, typed into or looked at. */
const isProse = (node) =>
  node.parentElement.closest("p, li, dd, td") &&
  !node.parentElement.closest("a, button, label, select, textarea, summary, svg, code, h1, h2, h3, h4, .note, #words, .st")

function mark(term) {
  const forms = term.dataset.forms.split("|").map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join("|")})s?(?![\\p{L}\\p{N}-])`, "iu")
  const walker = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const found = pattern.exec(walker.currentNode.data)
    if (!found || !isProse(walker.currentNode)) continue
    const word = walker.currentNode.splitText(found.index)
    word.splitText(found[0].length)
    const link = document.createElement("a")
    link.className = "term"
    link.href = `#${term.id}`
    link.title = term.nextElementSibling.textContent
    link.addEventListener("click", () => (list.open = true))
    word.before(link)
    link.append(word)
    return
  }
}

for (const term of list?.querySelectorAll("dt") ?? []) mark(term)
