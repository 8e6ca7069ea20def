// A scheme that several people look at: sliders beside the fields, and every move shown to all as it happens.

const result = document.getElementById("live-result")
const said = document.getElementById("live-said")
const form = document.getElementById("form")
const fields = [...form.querySelectorAll("input[data-least]")]
const sliders = new Map()

// A slider beside each field. The field stays, for those who type.
for (const field of fields) {
  const slider = document.createElement("input")
  slider.type = "range"
  slider.min = field.dataset.least
  slider.max = field.dataset.most
  slider.step = field.dataset.step
  slider.value = field.value
  slider.setAttribute("aria-label", `${field.labels[0].textContent.trim()}, slider`)
  slider.addEventListener("input", () => {
    field.value = slider.value
    move(field, slider.value)
  })
  field.addEventListener("change", () => move(field, field.value))
  field.after(slider)
  sliders.set(field.name, slider)
}

// One move is under way at a time; of those made meanwhile only the last is sent.
let isBusy = false
let waiting = null

async function move(field, value) {
  waiting = { field, value }
  if (isBusy) return
  isBusy = true
  while (waiting) {
    const { field, value } = waiting
    waiting = null
    const body = new URLSearchParams({
      case: form.elements.case.value, moved: field.name.replace("in.", ""), value, quiet: "1",
    })
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null)
    field.setCustomValidity(answer?.status === 400 ? await answer.text() : "")
    field.reportValidity()
  }
  isBusy = false
}

// What anyone moved comes here as it is for all.
let seen = Number(result.querySelector("[data-revision]").dataset.revision)

new EventSource(result.dataset.events).addEventListener("message", ({ data }) => {
  const state = JSON.parse(data)
  if (state.revision === seen) return
  seen = state.revision
  result.innerHTML = state.html
  said.textContent = result.querySelector("h1").textContent
  for (const [name, value] of Object.entries(state.values)) {
    const field = form.elements[name]
    // Whoever is moving this one just now is not interrupted.
    if (waiting?.field === field || document.activeElement === field) continue
    field.value = value
    if (document.activeElement !== sliders.get(name)) sliders.get(name).value = value
  }
})
