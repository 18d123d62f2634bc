// Runs before the first paint: leaves room for the panel that the address asks for, so that nothing moves when it opens.
document.documentElement.classList.toggle("beside", /[#&]cell=/.test(location.hash));
