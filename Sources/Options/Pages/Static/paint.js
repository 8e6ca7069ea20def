// Painting a plan: touches of the map become a new address, and the server says what that comes to. Nothing is worked out
// here; without this file the list on the page does the same.

"use strict"

const main = document.querySelector("main")

// What was painted before, to be taken back more than one step; and what the page speaks of now.
const past = [], future = []
let shown

const form = () => document.getElementById("paint")
const svg = () => document.querySelector("#map svg")
const paths = () => [...document.querySelectorAll("#map [data-code]")]
const path = code => document.querySelector(`#map [data-code="${CSS.escape(code)}"]`)
const field = name => form().elements[name]?.value ?? ""
const letters = () => form().dataset.alphabet

/* The plan as it stands on the map */

// Without a map, the lists are the plan.
const lists = () => [...form().querySelectorAll("select[name^='to-']")]
const groupOf = code => form().elements["to-" + code].value
const plan = () => lists().map(list => list.value === "" ? "." : letters()[list.value]).join("")

// An area in a locked council keeps it, and a locked council takes nothing in: its brush cannot be chosen.
const isLocked = code => form().elements["to-" + code].disabled

function colour(code) {
  const shape = path(code)
  if (!shape) return
  const group = groupOf(code)
  const title = shape.querySelector("title")
  const fills = shape.closest(".areas").dataset.fills.split(" ")
  shape.dataset.class = group
  shape.setAttribute("fill", group === "" ? "#e7e5df" : fills[group])
  const list = form().elements["to-" + code]
  title.textContent = title.textContent.replace(/ \([^(]*\)$/, ` (${list.selectedOptions[0].textContent})`)
  for (const line of document.querySelectorAll("#map [data-between]")) {
    const sides = line.dataset.between.split(" ")
    if (!sides.includes(code)) continue
    line.setAttribute("visibility", groupOf(sides[0]) === groupOf(sides[1]) ? "hidden" : "visible")
  }
}

// Whether anything changed.
function paint(code, group) {
  if (isLocked(code) || groupOf(code) === group) return false
  form().elements["to-" + code].value = group
  colour(code)
  return true
}

/* The address, and what the server says of it */

let asked = 0

function address(changes) {
  const fields = new URLSearchParams(new FormData(form()))
  for (const name of [...fields.keys()]) if (name.startsWith("to-")) fields.delete(name)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) fields.delete(name)
    else fields.set(name, value)
  }
  return "/options/paint?" + fields
}

async function ask(url) {
  const number = ++asked
  let answer, text
  try {
    answer = await fetch(url)
    text = await answer.text()
  } catch {
    document.getElementById("lede").textContent = "The workbench does not answer. What is painted stays in the address."
    return null
  }
  // A later touch has asked since; its answer counts.
  if (number !== asked) return null
  return { url: answer.url, page: new DOMParser().parseFromString(text, "text/html") }
}

// Puts the server's words about the plan in place of the old ones; the map and the list stay.
async function tell() {
  shown = plan()
  const url = address({ plan: plan(), before: past.at(-1), after: future.at(-1) })
  history.replaceState(null, "", url)
  const told = await ask(url + "&part=1")
  if (!told) return
  const place = placeOfFocus()
  for (const part of document.querySelectorAll("[data-live]")) {
    const now = told.page.getElementById(part.id)
    if (now && now.innerHTML !== part.innerHTML) part.innerHTML = now.innerHTML
  }
  focus(place)
}

// The whole page anew, for what changes more than the plan: another council, a lock, a wish.
async function go(url) {
  const old = plan()
  const told = await ask(url)
  if (!told) return
  const fresh = told.page.querySelector("main")
  if (!fresh?.querySelector("#paint")) return location.assign(told.url)
  const place = placeOfFocus()
  const typed = [...document.querySelectorAll("#keep [name]:not([type=hidden])")].map(it => [it.name, it.value])
  const open = [...main.querySelectorAll("details")].map(it => it.open)
  main.innerHTML = fresh.innerHTML
  history.replaceState(null, "", told.url)
  for (const [name, value] of typed) {
    const input = document.querySelector(`#keep [name="${name}"]:not([type=hidden])`)
    if (input && input.type !== "checkbox") input.value = value
  }
  main.querySelectorAll("details").forEach((it, n) => it.open ||= open[n])
  begin()
  if (plan() !== old) remember(old)
  focus(place)
}

function remember(old) {
  past.push(old)
  future.length = 0
}

function stepTo(code, from, to) {
  to.push(plan())
  const groups = lists().map((_, n) => code[n] === "." ? "" : String(letters().indexOf(code[n])))
  lists().forEach((list, n) => {
    if ([...list.options].some(it => it.value === groups[n])) list.value = groups[n]
  })
  lists().forEach(list => colour(list.name.slice(3)))
  return tell()
}

const undo = () => past.length ? stepTo(past.pop(), past, future) : go(address({ do: "undo" }))
const redo = () => future.length ? stepTo(future.pop(), future, past) : go(address({ do: "redo" }))

/* Where the keyboard stands, before a part of the page is exchanged and after */

function placeOfFocus() {
  const it = document.activeElement
  if (!it || !main.contains(it)) return null
  if (it.dataset.code) return `#map [data-code="${CSS.escape(it.dataset.code)}"]`
  if (it.id) return "#" + CSS.escape(it.id)
  return it.name ? `[name="${it.name}"]` + (it.value ? `[value="${CSS.escape(it.value)}"]` : "") : null
}

function focus(place) {
  if (!place) return
  const it = main.querySelector(place)
  if (it === document.activeElement) return
  if (it && !it.disabled) it.focus({ preventScroll: true })
  else if (!main.contains(document.activeElement)) svg()?.querySelector("[tabindex='0']")?.focus({ preventScroll: true })
}

/* The map: touch, draw, arrow keys */

let stroke = null

function touch(code) {
  if (field("click") !== "paints") return form().querySelector(`button[value="paint.${CSS.escape(code)}"]`)?.click()
  const old = plan()
  const brush = field("brush")
  if (paint(code, brush === "none" ? "" : brush)) {
    remember(old)
    tell()
  }
}

function beginStroke(event) {
  const shape = event.target.closest?.("#map [data-code]")
  if (!shape || event.button !== 0) return
  walkTo(shape)
  // A finger that moves scrolls the page; it paints by touching.
  if (event.pointerType === "touch" || field("click") !== "paints") return
  const brush = field("brush")
  stroke = { old: plan(), group: brush === "none" ? "" : brush, changed: false }
  stroke.changed = paint(shape.dataset.code, stroke.group)
  event.preventDefault()
  shape.focus({ preventScroll: true })
}

function draw(event) {
  if (!stroke) return
  const shape = document.elementFromPoint(event.clientX, event.clientY)?.closest("#map [data-code]")
  if (shape && paint(shape.dataset.code, stroke.group)) stroke.changed = true
}

function endStroke() {
  if (!stroke) return
  const { old, changed } = stroke
  stroke = null
  if (!changed) return
  remember(old)
  tell()
}

// One stop for the tabulator; the arrow keys go on from there.
function walkTo(shape) {
  for (const other of paths()) other.setAttribute("tabindex", other === shape ? "0" : "-1")
}

const middle = shape => {
  const box = shape.getBBox()
  return [box.x + box.width / 2, box.y + box.height / 2]
}

// The nearest area in a direction: near it, and not far off to the side.
function next(shape, dx, dy) {
  const [x, y] = middle(shape)
  let best = null, least = Infinity
  for (const other of paths()) {
    const [ox, oy] = middle(other)
    const ahead = (ox - x) * dx + (oy - y) * dy
    const aside = Math.abs((ox - x) * dy - (oy - y) * dx)
    if (other === shape || ahead <= 0 || aside > 2 * ahead) continue
    if (ahead + 2 * aside < least) [best, least] = [other, ahead + 2 * aside]
  }
  return best
}

const arrows = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }

function key(event) {
  const shape = event.target.closest?.("#map [data-code]")
  if (!shape || event.altKey || event.ctrlKey || event.metaKey) return
  if (arrows[event.key]) {
    const other = next(shape, ...arrows[event.key])
    if (other) {
      walkTo(other)
      other.focus()
    }
  } else if (event.key === "Enter" || event.key === " ") {
    touch(shape.dataset.code)
  } else if (/^[0-9]$/.test(event.key)) {
    form().querySelector(`[data-key="${event.key}"] input:not(:disabled)`)?.click()
  } else if (event.key === "z") undo()
  else if (event.key === "y") redo()
  else if (event.key === "Escape") zoom([])
  else return
  event.preventDefault()
}

/* Finding areas: the map shows them large; the same again, or Escape, shows all */

let whole = null

function zoom(codes) {
  const drawing = svg()
  if (!drawing) return
  whole ??= drawing.getAttribute("viewBox")
  const boxes = codes.map(code => path(code)?.getBBox()).filter(Boolean)
  const key = codes.join(" ")
  if (!boxes.length || drawing.dataset.found === key) {
    drawing.setAttribute("viewBox", whole)
    delete drawing.dataset.found
    return
  }
  const [left, top] = [Math.min(...boxes.map(b => b.x)), Math.min(...boxes.map(b => b.y))]
  const right = Math.max(...boxes.map(b => b.x + b.width)), bottom = Math.max(...boxes.map(b => b.y + b.height))
  const margin = Math.max(right - left, bottom - top) * 0.6
  drawing.setAttribute("viewBox", [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].join(" "))
  drawing.dataset.found = key
  const shape = path(codes[0])
  walkTo(shape)
  shape.focus()
}

/* Beginning, on the first page and on each one that is put in its place */

function begin() {
  whole = null
  shown = plan()
  const drawing = svg()
  if (!drawing) return
  // What can be painted is no picture: its parts must be reached.
  drawing.setAttribute("role", "group")
  for (const shape of paths()) shape.setAttribute("role", "button")
  const size = shape => shape.getBBox().width * shape.getBBox().height
  const largest = paths().sort((a, b) => size(b) - size(a))[0]
  if (largest) walkTo(largest)
}

main.addEventListener("pointerdown", beginStroke)
main.addEventListener("pointermove", draw)
addEventListener("pointerup", endStroke)
addEventListener("pointercancel", endStroke)
main.addEventListener("keydown", key)

main.addEventListener("click", event => {
  const found = event.target.closest("[data-find]")
  if (found && svg()) {
    event.preventDefault()
    return zoom(found.dataset.find.split(" "))
  }
  const shape = event.target.closest("#map [data-code]")
  // The mouse and the pen have painted already, when they went down.
  const hasDrawn = ["mouse", "pen"].includes(event.pointerType) && field("click") === "paints"
  if (shape && !hasDrawn) touch(shape.dataset.code)
})

main.addEventListener("change", event => {
  const list = event.target.closest("#paint select[name^='to-']")
  if (!list) return
  // The list has changed already.
  remember(shown)
  colour(list.name.slice(3))
  tell()
})

main.addEventListener("submit", event => {
  if (event.target.id !== "paint") return
  event.preventDefault()
  const button = event.submitter?.name === "do" ? event.submitter.value : undefined
  if (button === "undo") undo()
  else if (button === "redo") redo()
  else if (button?.startsWith("paint.") && field("click") === "paints") touch(button.slice(6))
  else if (button) go(address({ plan: plan(), before: past.at(-1), do: button }))
  else tell()
})

begin()
